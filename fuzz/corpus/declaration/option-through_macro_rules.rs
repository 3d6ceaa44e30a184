            $(#[$attribute])*
            $visibility enum $name { $($rows)* }
        }
    };

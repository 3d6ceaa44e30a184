            pub enum $name { $($code => $symbol: $text,)* }
        }
    };

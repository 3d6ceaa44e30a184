#![doc = "unpublished"]

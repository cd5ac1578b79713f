path = "C:\windows"
bad_unicode = "\u12"

image = "x"
imges = "y"

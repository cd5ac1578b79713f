image = "from-file"
tags = ["f"]
count = "2"

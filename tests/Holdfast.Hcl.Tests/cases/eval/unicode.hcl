größe = "weiß"
名前   = "ノード"
emoji = "🚀 ${upper("go")}"

port "http" { static = 80, to = 8080 }
port "x" { static = 80 to = 1 }
ok = 1

vars {
  server = { address = "x", port = 1 }
}
a = server.adress
b = server["prt"]
c = server.port.x

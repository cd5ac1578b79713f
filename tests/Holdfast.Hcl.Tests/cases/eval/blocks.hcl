job "web" {
  datacenters = ["dc1"]

  group "api" {
    count = 2
    network { port "http" { static = 8080 } }
    task server {
      env {
        "QUOTED.KEY" = "v"
        PLAIN        = 1
      }
      config {
        mount { type = "bind" }
        mount { type = "tmpfs" }
      }
    }
  }
}
empty {}

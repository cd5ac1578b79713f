job "j" {
  group "g" {
    service {
      name = "web"
      port = "http"
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}

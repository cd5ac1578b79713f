job "web" {
  grop "a" {
    tsk "b" {}
  }

  group "web" {
    cout = 3
    port "http" {}

    task "server" {
      driver = "docker"
      comand = "x"
      constraints {
        attribute = "x"
      }
      resources {
        cpus = 3
      }
    }
  }
}

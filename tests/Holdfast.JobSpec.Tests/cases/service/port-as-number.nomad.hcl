job "j" {
  group "g" {
    network {
      port "http" {}
      port "admin" {}
    }

    service {
      name         = "web"
      port         = 8080
      address_mode = "alloc"
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}

job "j" {
  group "g" {
    network {
      port "http" {}
    }

    service {
      name         = "under_score"
      provider     = "zookeeper"
      address_mode = "public"
      on_update    = "hope"
      port         = "htp"
    }

    service {
      name         = "number"
      port         = "8080"
      address_mode = "host"
    }

    service {
      name = "taskless"
      port = "http"
      task = "nobody"
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}

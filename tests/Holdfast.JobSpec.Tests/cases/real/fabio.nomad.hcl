job "fabio" {
  datacenters = ["dc1"]
  type        = "system"
  priority    = 80

  update {
    stagger      = "5s"
    max_parallel = 1
  }

  group "fabio" {
    network {
      port "lb" {
        static = 9999
      }
      port "ui" {
        static = 9998
      }
    }

    task "fabio" {
      driver = "docker"

      config {
        image        = "fabiolb/fabio:1.6"
        network_mode = "host"
        ports        = ["lb", "ui"]
      }

      resources {
        cpu    = 200
        memory = 128
      }
    }
  }
}

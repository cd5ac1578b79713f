job "vm" {
  group "vm" {
    network {
      port "ssh" {}
    }

    task "vm" {
      driver = "qemu"

      artifact {
        source = "https://images.example.test/linux.img"
        options = {
          checksum = "md5:d41d8cd98f00b204e9800998ecf8427e"
        }
      }

      config {
        image_path        = "local/linux.img"
        accelerator       = "kvm"
        graceful_shutdown = true
        args              = ["-nographic"]

        port_map {
          ssh = 22
        }
      }

      kill_timeout = "29s"

      resources {
        cpu    = 1000
        memory = 1024
      }
    }
  }
}

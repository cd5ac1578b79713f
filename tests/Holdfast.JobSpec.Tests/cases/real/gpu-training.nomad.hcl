job "training" {
  type     = "batch"
  priority = 30

  group "train" {
    volume "models" {
      type            = "csi"
      source          = "models"
      access_mode     = "multi-node-multi-writer"
      attachment_mode = "file-system"
    }

    affinity {
      attribute = "${node.class}"
      value     = "gpu"
      weight    = 100
    }

    task "train" {
      driver = "docker"

      config {
        image    = "training:5"
        shm_size = 2147483648
      }

      volume_mount {
        volume      = "models"
        destination = "/models"
      }

      resources {
        cpu    = 4000
        memory = 16384

        device "nvidia/gpu" {
          count = 2

          constraint {
            attribute = "${device.attr.memory}"
            operator  = ">="
            value     = "16 GiB"
          }
        }
      }
    }
  }
}

job "j" {
  group "g" {
    count = 2

    volume "data" {
      type = "nfs"
    }

    volume "disk" {
      type        = "csi"
      source      = "x"
      sticky      = true
      access_mode = "single-node-writer"
    }

    volume "host" {
      type   = "host"
      source = "x"
      mount_options {
        fs_type = "ext4"
      }
    }

    task "t" {
      driver = "raw_exec"
      volume_mount {
        volume      = "dta"
        destination = "/d"
      }

      volume_mount {
        volume           = "data"
        destination      = "/d"
        propagation_mode = "shared"
      }

      volume_mount {}
    }
  }
}

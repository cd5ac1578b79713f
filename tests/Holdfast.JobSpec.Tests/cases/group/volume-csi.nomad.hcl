job "j" {
  group "g" {
    count = 2

    volume "csi" {
      type            = "csi"
      source          = "disk"
      per_alloc       = true
      access_mode     = "single-node-writer"
      attachment_mode = "file-system"

      mount_options {
        fs_type     = "ext4"
        mount_flags = ["noatime"]
      }
    }

    task "t" {
      driver = "raw_exec"
      volume_mount {
        volume           = "csi"
        destination      = "/d"
        read_only        = true
        propagation_mode = "host-to-task"
        selinux_label    = "z"
      }
    }
  }
}

locals {
  mounts = ["/a", "/b"]
}

job "j" {
  group "g" {
    task "t" {
      driver = "docker"
      config {
        image = "x"
        dynamic "mount" {
          for_each = local.mounts
          content {
            source = mount.value
            target = mount.value
          }
        }
      }
      dynamic "template" {
        for_each = toset(["one", "two"])
        content {
          destination = "local/${template.key}"
          data        = upper(template.value)
        }
      }
    }
  }
}

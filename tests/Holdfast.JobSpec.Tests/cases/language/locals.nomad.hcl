locals {
  full  = "${local.base}:${local.tag}"
  base  = "registry.test/app"
  ports = { http = 8080, admin = 9090 }
}

locals {
  tag     = var.tag
  http    = local.ports.http
  doubled = [for p in values(local.ports) : p * 2]
}

variable "tag" {
  default = "v1"
}

job "j" {
  group "g" {
    task "t" {
      driver = "docker"
      config {
        image = local.full
        port  = local.http
        all   = local.doubled
      }
    }
  }
}

job "j" {
  group "g" {
    network {
      port "http" {}
      port "admin" {}
    }

    service {
      name                = "web"
      port                = "http"
      provider            = "consul"
      address_mode        = "host"
      address             = "${attr.unique.platform.aws.public-hostname}"
      tags                = ["a", "b"]
      canary_tags         = ["c"]
      enable_tag_override = true
      task                = "t"
      on_update           = "ignore"
      kind                = "api-gateway"

      tagged_addresses {
        lan = "10.0.0.1"
      }

      meta {
        v = 2
      }

      canary_meta {
        v = 3
      }

      weights {
        passing = 5
      }

      identity {
        aud = ["consul.io"]
        ttl = "1h"
      }
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}

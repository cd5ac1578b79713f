job "j" {
  group "g" {
    constraint {
      distinct_hosts = true
    }

    constraint {
      distinct_hosts = false
    }

    constraint {
      distinct_property = "${meta.rack}"
    }

    constraint {
      distinct_property = "${meta.zone}"
      value             = 3
    }

    constraint {
      attribute = "${attr.unique.hostname}"
      regexp    = "^web-[0-9]+$"
    }

    constraint {
      attribute = "${attr.nomad.version}"
      version   = ">= 1.4"
    }

    constraint {
      attribute = "${attr.driver.docker.version}"
      semver    = ">= 20.10.0"
    }

    constraint {
      attribute    = "${meta.features}"
      set_contains = "ssd,gpu"
    }

    constraint {
      attribute        = "${meta.features}"
      set_contains_any = "ssd,gpu"
    }

    constraint {
      attribute = "${meta.old}"
      is_set    = false
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}

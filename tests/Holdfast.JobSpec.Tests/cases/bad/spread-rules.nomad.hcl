job "j" {
  spread {
    weight = 101
  }

  spread {
    attribute = "${node.datacenter}"

    target "a" {
      percent = 80
    }

    target "b" {
      percent = 40
    }

    target "b" {
      percent = -1
    }
  }

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}

job "j" {
  type = "system"

  affinity {
    attribute = "${node.class}"
    value     = "x"
  }

  spread {
    attribute = "${node.class}"
  }

  group "g" {
    count = 2

    reschedule {
      attempts = 1
    }

    migrate {}

    task "t" {
      driver = "exec"

      affinity {
        attribute = "${node.class}"
        value     = "x"
      }
    }
  }
}

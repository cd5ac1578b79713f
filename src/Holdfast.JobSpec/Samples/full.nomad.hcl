# A job says what you want to run; the cluster sees to it that it runs.
#
#   holdfast job validate example.nomad.hcl    find mistakes without a cluster
#   holdfast job plan     example.nomad.hcl    see what would change
#   holdfast job run      example.nomad.hcl    make it so
#   holdfast job status   example              see how it goes

# An input variable. Set it with -var 'count=3', in a file given with -var-file, or as HOLDFAST_VAR_count in the environment.
variable "count" {
  type        = number
  default     = 1
  description = "How many copies of the web server to run."
}

job "example" {
  # service: runs until you stop it.        system: one copy on every node.
  # batch: runs until it is done.           sysbatch: runs once on every node.
  type = "service"

  # Where it may run. "*" in datacenters stands for all of them.
  datacenters = ["*"]
  node_pool   = "default"

  # From 1 to 100. Where room is short, the higher priority goes first.
  priority = 50

  # A node must meet every constraint. The left side is an attribute of the node: see "holdfast node status -verbose".
  constraint {
    attribute = "${attr.kernel.name}"
    value     = "linux"
  }

  # How a changed job replaces its running copies.
  update {
    max_parallel     = 1     # copies replaced at a time
    min_healthy_time = "10s" # a new copy must be healthy for so long
    healthy_deadline = "5m"  # and must get there within this time
    auto_revert      = true  # else go back to the last version that worked
  }

  # Tasks in a group run together on one node and share its network and directory.
  group "web" {
    count = var.count

    # A failed task is started again on its node: here at most twice in half an hour, 15 seconds after it failed.
    restart {
      attempts = 2
      interval = "30m"
      delay    = "15s"
      mode     = "fail"
    }

    network {
      # A free port of the node. For a fixed one, write static = 8080.
      port "http" {}
    }

    # Registers the port under a name, in DNS and in the load balancer, for as long as the check passes.
    service {
      name     = "example"
      provider = "nomad"
      port     = "http"
      tags     = ["urlprefix-/example strip=/example"]

      check {
        name     = "alive"
        type     = "http"
        path     = "/health"
        interval = "10s"
        timeout  = "2s"
      }
    }

    task "server" {
      # What runs the task: raw_exec (a plain process), exec (isolated), docker, podman.
      driver = "raw_exec"

      # The settings of the driver. ${NOMAD_...} is filled in on the node.
      config {
        command = "holdfast"
        args    = ["whoami", "-port", "${NOMAD_PORT_http}"]
      }

      env {
        GREETING = "hello from ${node.unique.name}"
      }

      # A file rendered on the node before the task starts, and again when what it was made from changes.
      template {
        destination = "local/about.txt"
        change_mode = "noop"
        data        = <<-EOT
          This is {{ env "NOMAD_TASK_NAME" }} of {{ env "NOMAD_JOB_NAME" }}.
        EOT
      }

      # What the task may use: a share of CPU in MHz, and memory in MB.
      resources {
        cpu    = 100
        memory = 64
      }

      # How long the task has to end by itself after it was asked to, before it is killed.
      kill_timeout = "5s"
    }
  }
}

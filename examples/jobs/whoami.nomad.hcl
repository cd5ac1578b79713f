# Three copies of a small web service that says who it is. It needs no image: the program is holdfast itself.
#
#   holdfast job run whoami.nomad.hcl
#   holdfast job status whoami            # then ask a copy: curl http://<address>:<port>/
#
# Other copies: holdfast job run -var copies=5 whoami.nomad.hcl

variable "copies" {
  type        = number
  default     = 3
  description = "How many copies to run."
}

job "whoami" {
  type = "service"

  group "web" {
    count = var.copies

    network {
      port "http" {}
    }

    task "whoami" {
      driver = "raw_exec"

      config {
        command = "${attr.unique.holdfast.path}"
        args    = ["whoami", "-port", "${NOMAD_PORT_http}"]
      }

      resources {
        cpu    = 50
        memory = 128
      }
    }
  }
}

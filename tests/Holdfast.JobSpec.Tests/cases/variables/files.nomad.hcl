#! env NOMAD_VAR_image=env
#! varfile values.hcl
#! varfile values.json

variable "image" {
  type        = string
  default     = "app:1"
  description = "What to run."
}

variable "count" {
  type    = number
  default = 1
}

variable "debug" {
  type    = bool
  default = false
}

variable "tags" {
  type    = list(string)
  default = []
}

variable "labels" {
  type    = map(string)
  default = {}
}

job "j" {
  group "g" {
    count = var.count
    task "t" {
      driver = "docker"
      config {
        image  = var.image
        debug  = var.debug
        tags   = var.tags
        labels = var.labels
      }
    }
  }
}

#! var key=short
variable "key" {
  type      = string
  sensitive = true

  validation {
    condition     = length(var.key) > 10
    error_message = "The key is too short."
  }
}

job "j" {
  group "g" {
    task "t" {
      driver = "exec"
    }
  }
}

variable "count" {
  type    = "number"
  default = 3
}
locals {
  image = "redis:7"
  full  = "docker.io/${"redis"}:7"
}

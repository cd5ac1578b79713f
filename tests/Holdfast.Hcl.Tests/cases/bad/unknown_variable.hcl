vars {
  region = "eu"
}
a = "x-${regoin}"

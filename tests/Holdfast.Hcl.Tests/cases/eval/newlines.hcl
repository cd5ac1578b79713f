call = max(
  1,
  2,
)
list = [
  1,
  2
]
object = {
  a = 1,
  b = 2

  c = 3
}
conditional = (
  true
  ? "a"
  : "b"
)
chain = (1 +
  2 +
3)
index = [1, 2][
  0
]

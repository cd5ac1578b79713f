a = jsonencod({})
b = nosuchthing(1)

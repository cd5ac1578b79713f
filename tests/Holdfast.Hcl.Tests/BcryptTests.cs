using Holdfast.Hcl.Functions;

namespace Holdfast.Hcl.Tests;

public sealed class BcryptTests
{
    // Checked with libxcrypt.
    [Theory]
    [InlineData("", 6, "$2a$06$DCq7YPn5Rq63x1Lad4cll.TV4S6ytwfsfvkgY8jIucDrjc8deX1s.")]
    [InlineData("hello", 4, "$2a$04$DCq7YPn5Rq63x1Lad4cll.EKAmfCCPrjiJOuJkkGmOQpg5ofYeJru")]
    public void Hashes_are_those_of_other_implementations(string password, int cost, string expected)
    {
        byte[] salt = [0x14, 0x4B, 0x3D, 0x69, 0x1A, 0x7B, 0x4E, 0xCF, 0x39, 0xCF, 0x73, 0x5C, 0x7F, 0xA7, 0xA7, 0x9C];
        Assert.Equal(expected, Bcrypt.Hash(System.Text.Encoding.UTF8.GetBytes(password), cost, salt));
    }
}

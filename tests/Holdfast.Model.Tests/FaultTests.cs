namespace Holdfast.Model.Tests;

public class FaultTests
{
    [Fact]
    public void Advice_follows_its_sentence() =>
        Assert.Equal("there is no job web: see `job status`", Fault.NotFound("there is no job web", "see `job status`").ToString());

    [Fact]
    public void Advice_after_a_list_is_a_sentence_of_its_own() =>
        Assert.Equal("1 error:\n\n* no group\n\nCorrect the job.", Fault.Invalid("1 error:\n\n* no group\n", "correct the job").ToString());
}

namespace Holdfast.Scheduling.Tests;

public sealed class DiceTests
{
    [Fact]
    public void The_same_seed_gives_the_same_sequence()
    {
        var (one, other) = (new Dice(42), new Dice(42));
        Assert.Equal(Enumerable.Range(0, 100).Select(_ => one.Next()), Enumerable.Range(0, 100).Select(_ => other.Next()));
    }

    // Reference values: the generator of Java's SplittableRandom, whose first outputs for seed 0 are widely published.
    [Fact]
    public void The_sequence_is_that_of_the_published_algorithm() => Assert.Equal(0xE220A8397B1DCDAF, new Dice(0).Next());

    [Fact]
    public void Ids_are_random_uuids_and_distinct()
    {
        var dice = new Dice(1);
        var ids = Enumerable.Range(0, 10_000).Select(_ => dice.Uuid()).ToArray();
        Assert.All(ids, id => Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", id));
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Numbers_stay_below_their_bound_and_reach_every_value()
    {
        var dice = new Dice(3);
        Assert.Equal([0, 1, 2, 3, 4], Enumerable.Range(0, 1_000).Select(_ => dice.Below(5)).Distinct().Order());
    }
}

using Holdfast.Store.Collections;

namespace Holdfast.Store.Tests.Collections;

public class SortedMapTests
{
    public static TheoryData<int> Seeds => Effort.Seeds(3);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void It_agrees_with_a_sorted_dictionary_on_random_histories(int seed)
    {
        var dice = new Random(seed);
        // From a single leaf to three levels.
        var keys = new[] { 5000, 200, 10 }[seed % 3];
        var expected = new SortedDictionary<string, string>(KeyOrder.Instance);
        var builder = SortedMap<string>.Empty.ToBuilder();
        for (var step = 0; step < 40_000; step++)
        {
            // Long stretches of growing and of shrinking, so that nodes split, merge and vanish.
            var grows = step / 8000 % 2 == 0;
            var key = $"{dice.Next(keys):X}";
            var old = expected.GetValueOrDefault(key);
            if (dice.Next(10) < (grows ? 8 : 2))
                Assert.Equal(old, Put(key, $"{step}"));
            else
                Assert.Equal(old, Remove(key));
            if (step % 1000 == 0)
                Same(expected, builder.ToMap(), dice);
        }
        Same(expected, builder.ToMap(), dice);

        string? Put(string key, string value)
        {
            expected[key] = value;
            return builder.Set(key, value);
        }

        string? Remove(string key)
        {
            expected.Remove(key);
            return builder.Remove(key);
        }
    }

    [Fact]
    public void A_map_never_changes_however_its_builder_goes_on()
    {
        var builder = SortedMap<string>.Empty.ToBuilder();
        var maps = new List<(SortedMap<string> Map, string Shown)>();
        var dice = new Random(9);
        for (var step = 0; step < 3000; step++)
        {
            if (dice.Next(3) == 0)
                builder.Remove($"{dice.Next(300)}");
            else
                builder.Set($"{dice.Next(300)}", $"{step}");
            if (step % 100 == 0)
                maps.Add((builder.ToMap(), Show(builder.ToMap())));
        }
        Assert.All(maps, m => Assert.Equal(m.Shown, Show(m.Map)));
    }

    [Fact]
    public void Emptied_it_holds_nothing_and_can_be_filled_again()
    {
        var builder = SortedMap<string>.Empty.ToBuilder();
        for (var i = 0; i < 500; i++)
            builder.Set($"{i}", "x");
        for (var i = 499; i >= 0; i--)
            Assert.Equal("x", builder.Remove($"{i}"));
        Assert.Same(SortedMap<string>.Empty, builder.ToMap());
        Assert.Null(builder.Remove("1"));
        builder.Set("1", "y");
        Assert.Equal("1=y", Show(builder.ToMap()));
    }

    [Theory]
    [InlineData("a", "b", -1)]
    [InlineData("a", "a", 0)]
    [InlineData("a", "aa", -1)]
    [InlineData("", "a", -1)]
    [InlineData("z", "ä", -1)]
    [InlineData("\ud7ff", "\ue000", -1)]
    [InlineData("\uffff", "\U00010000", -1)]
    [InlineData("\U00010000", "\U0010ffff", -1)]
    public void Keys_sort_by_their_utf8_bytes(string x, string y, int order)
    {
        Assert.Equal(order, Math.Sign(KeyOrder.Compare(x, y)));
        Assert.Equal(-order, Math.Sign(KeyOrder.Compare(y, x)));
    }

    private static void Same(SortedDictionary<string, string> expected, SortedMap<string> map, Random dice)
    {
        Assert.Equal(expected.Count, map.Count);
        Assert.Equal(expected, map.Entries());
        var probe = $"{dice.Next(5000):X}";
        Assert.Equal(expected.GetValueOrDefault(probe), map.Find(probe));
        Assert.Equal(expected.Where(e => e.Key.StartsWith(probe)), map.WithPrefix(probe));
        Assert.Equal(expected.Where(e => KeyOrder.Compare(e.Key, probe) > 0), map.From(probe, inclusive: false));
        Assert.Equal(expected.Where(e => KeyOrder.Compare(e.Key, probe) >= 0), map.From(probe, inclusive: true));
    }

    private static string Show(SortedMap<string> map) => string.Join(' ', map.Entries().Select(e => $"{e.Key}={e.Value}"));
}

using System.Globalization;
using SequenceToy.Data;
using SequenceToy.Guards;

namespace SequenceToy.Tasks;

/// <summary>Lengths from a shortest to a longest, both included.</summary>
public sealed record LengthRange
{
    /// <summary>The longest length there is, in what a task's lengths count: one step each or several.</summary>
    internal const int Limit = 100_000;

    /// <summary>A range of lengths.</summary>
    /// <param name="shortest">From 1 to 100000.</param>
    /// <param name="longest">From <paramref name="shortest"/> to 100000.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public LengthRange(int shortest, int longest)
    {
        Shortest = Require.Between(shortest, 1, Limit, name: nameof(shortest));
        Longest = Require.Between(longest, shortest, Limit, "shortest and up", nameof(longest));
    }

    /// <summary>The shortest length.</summary>
    public int Shortest { get; }

    /// <summary>The longest length.</summary>
    public int Longest { get; }

    /// <summary>Reads <c>41..500</c>, or <c>500</c> for one length alone.</summary>
    /// <exception cref="FormatException">Anything else; the text is named.</exception>
    public static LengthRange Parse(string text)
    {
        var ends = Require.NotNull(text, nameof(text)).Split("..");
        if (ends.Length > 2 || !Whole(ends[0], out var shortest) || !Whole(ends[^1], out var longest) || shortest < 1 || longest < shortest || longest > Limit)
        {
            throw new FormatException($"lengths must be like 41..500: the shortest, from 1, then the longest, to {Limit}; they were {text}.");
        }

        return new LengthRange(shortest, longest);
    }

    /// <summary>As <see cref="Parse"/> reads it: <c>41..500</c>.</summary>
    public override string ToString() => Shortest == Longest ? Text(Shortest) : $"{Text(Shortest)}..{Text(Longest)}";

    internal int Draw(SeededRandom random) => random.NextInt32(Shortest, Longest);

    private static bool Whole(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static string Text(int length) => length.ToString(CultureInfo.InvariantCulture);
}

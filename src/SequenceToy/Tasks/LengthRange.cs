using System.Globalization;

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
        if (ends.Length > 2 || !Whole(ends[0], out var shortest) || !Whole(ends[^1], out var longest) || shortest < 1 || longest < shortest
            || longest > Limit)
        {
            throw new FormatException(
                $"lengths must be like 41..500: the shortest, from 1, then the longest, to {Limit}; they were {text}.");
        }

        return new LengthRange(shortest, longest);
    }

    /// <summary>As <see cref="Parse"/> reads it: <c>41..500</c>.</summary>
    public override string ToString() => Shortest == Longest ? Text(Shortest) : $"{Text(Shortest)}..{Text(Longest)}";

    /// <summary>The lengths up to the longest asked for; null, a task's own default, where none is.</summary>
    internal static LengthRange? UpTo(int? longest, int shortest = 1) => longest is { } asked ? new(shortest, asked) : null;

    /// <summary>The mean length.</summary>
    internal double Mean => (Shortest + Longest) / 2.0;

    internal int Draw(SeededRandom random) => random.NextInt32(Shortest, Longest);

    /// <summary>How often a length is drawn.</summary>
    internal double ShareOf(int length) => length < Shortest || length > Longest ? 0 : 1.0 / (Longest - Shortest + 1);

    /// <summary>The range, if both ends are allowed.</summary>
    /// <param name="shortest">The shortest length allowed.</param>
    /// <param name="longest">The longest length allowed.</param>
    /// <param name="why">What the limits are.</param>
    /// <param name="name">What the range is called where it was given.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length outside the limits.</exception>
    internal LengthRange Within(int shortest, int longest, string? why = null, string name = "lengths") =>
        Shortest >= shortest && Longest <= longest
            ? this
            : throw new ArgumentOutOfRangeException(
                name,
                    FormattableString.Invariant(
                        $"{name} must be from {shortest} to {longest}{(why is null ? "" : $" ({why})")}; it was {this}."));

    /// <summary>From one more than these, as far as a task can go.</summary>
    /// <param name="longest">How far, if the task can.</param>
    /// <param name="most">The longest it can draw.</param>
    internal LengthRange Beyond(long longest, int most = Limit)
    {
        var shortest = Math.Min(Longest + 1, most);
        return new LengthRange(shortest, (int)Math.Clamp(longest, shortest, most));
    }

    /// <summary>From one more than these to 12½ times as many: the proportion of 40 to 500 in "Neural Networks and the Chomsky
    /// Hierarchy".</summary>
    internal LengthRange FarBeyond(int most = Limit) =>
        Beyond((long)Longest * ChomskyHierarchy.TestLengths.Longest / ChomskyHierarchy.TrainingLengths.Longest, most);

    private static bool Whole(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    private static string Text(int length) => length.ToString(CultureInfo.InvariantCulture);
}

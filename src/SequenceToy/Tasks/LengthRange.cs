using System.Globalization;

namespace SequenceToy.Tasks;

/// <summary>A range of sequence lengths; both ends are included.</summary>
public sealed record LengthRange
{
    /// <summary>The largest length of any task, in the task's own unit, which can be several steps.</summary>
    internal const int Limit = 100_000;

    /// <summary>Creates a range of sequence lengths.</summary>
    /// <param name="shortest">The shortest length, from 1 to 100000.</param>
    /// <param name="longest">The longest length, from <paramref name="shortest"/> to 100000.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    public LengthRange(int shortest, int longest)
    {
        Shortest = Require.Between(shortest, 1, Limit, name: nameof(shortest));
        Longest = Require.Between(longest, shortest, Limit, "shortest and up", nameof(longest));
    }

    /// <summary>The shortest length.</summary>
    public int Shortest { get; }

    /// <summary>The longest length.</summary>
    public int Longest { get; }

    /// <summary>Parses a range such as <c>41..500</c>, or <c>500</c> for a single length.</summary>
    /// <exception cref="FormatException">The text has another form; the message contains it.</exception>
    public static LengthRange Parse(string text)
    {
        var ends = Require.NotNull(text, nameof(text)).Split("..");
        if (ends.Length > 2 || !Whole(ends[0], out var shortest) || !Whole(ends[^1], out var longest) || shortest < 1 || longest < shortest
            || longest > Limit)
        {
            throw new FormatException(
                $"lengths must be like 41..500 (shortest at least 1, longest at most {Limit}); they were {text}.");
        }

        return new LengthRange(shortest, longest);
    }

    /// <summary>Returns the range in the form that <see cref="Parse"/> accepts, such as <c>41..500</c>.</summary>
    public override string ToString() => Shortest == Longest ? Text(Shortest) : $"{Text(Shortest)}..{Text(Longest)}";

    /// <summary>Returns the range up to a requested longest length; null (the task's default) when none is requested.</summary>
    internal static LengthRange? UpTo(int? longest, int shortest = 1) => longest is { } asked ? new(shortest, asked) : null;

    /// <summary>The mean length.</summary>
    internal double Mean => (Shortest + Longest) / 2.0;

    internal int Draw(SeededRandom random) => random.NextInt32(Shortest, Longest);

    /// <summary>Returns the probability that a length is drawn.</summary>
    internal double ShareOf(int length) => length < Shortest || length > Longest ? 0 : 1.0 / (Longest - Shortest + 1);

    /// <summary>Returns this range if it is within the limits.</summary>
    /// <param name="shortest">The shortest length allowed.</param>
    /// <param name="longest">The longest length allowed.</param>
    /// <param name="why">The reason for the limits.</param>
    /// <param name="name">The name of the caller's parameter.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is outside the limits.</exception>
    internal LengthRange Within(int shortest, int longest, string? why = null, string name = "lengths") =>
        Shortest >= shortest && Longest <= longest
            ? this
            : throw new ArgumentOutOfRangeException(
                name,
                    FormattableString.Invariant(
                        $"{name} must be from {shortest} to {longest}{(why is null ? "" : $" ({why})")}; it was {this}."));

    /// <summary>Returns the range from the next longer length up to a limit.</summary>
    /// <param name="longest">The desired longest length.</param>
    /// <param name="most">The longest length that the task can generate.</param>
    internal LengthRange Beyond(long longest, int most = Limit)
    {
        var shortest = Math.Min(Longest + 1, most);
        return new LengthRange(shortest, (int)Math.Clamp(longest, shortest, most));
    }

    /// <summary>Returns the range from the next longer length to 12.5 times the longest: 500 / 40 in the Chomsky hierarchy paper.</summary>
    internal LengthRange FarBeyond(int most = Limit) =>
        Beyond((long)Longest * ChomskyHierarchy.TestLengths.Longest / ChomskyHierarchy.TrainingLengths.Longest, most);

    private static bool Whole(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    private static string Text(int length) => length.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using ScottPlot;

namespace SequenceToy.Reports.Pictures;

/// <summary>Ticks of a log₁₀ axis at powers of ten, and at 2 and 5 times each power when they fit.</summary>
internal sealed class LogTicks : ITickGenerator
{
    private const int LabelsApart = 34;
    private const int LabelsApartSideways = 70;
    private const double SpanOfOneAndTwoAndFive = 3.4;

    // Outside these powers, all labels are powers of ten.
    private const int PlainFrom = -3;
    private const int PlainTo = 5;
    private static readonly int[] Strides = [1, 2, 3, 5, 10, 20, 50, 100];

    /// <inheritdoc/>
    public Tick[] Ticks { get; private set; } = [];

    /// <inheritdoc/>
    public int MaxTickCount { get; set; } = 1000;

    /// <inheritdoc/>
    public void Regenerate(CoordinateRange range, Edge edge, PixelLength size, Paint paint, LabelStyle labelStyle)
    {
        var apart = edge.IsVertical() ? LabelsApart : LabelsApartSideways;
        var decade = size.Length / range.Length;
        var stride = Strides.FirstOrDefault(stride => stride * decade >= apart, Strides[^1]);
        int[] labeled = decade >= apart * SpanOfOneAndTwoAndFive ? [1, 2, 5] : [1];
        var powers = Powers(range).ToArray();
        Func<int, int, string> words = powers[0] >= PlainFrom && powers[^1] <= PlainTo ? Plain : Raised;
        Ticks =
            [.. powers.SelectMany(power => Around(power, stride, labeled, words)).Where(tick => range.Contains(tick.Position))
            .Take(MaxTickCount)];
    }

    private static IEnumerable<int> Powers(CoordinateRange range)
    {
        var first = (int)Math.Floor(range.Min);
        return Enumerable.Range(first, (int)Math.Ceiling(range.Max) - first + 1);
    }

    private static IEnumerable<Tick> Around(int power, int stride, int[] labeled, Func<int, int, string> words)
    {
        for (var times = 1; times <= (stride == 1 ? 9 : 1); times++)
        {
            var position = power + Math.Log10(times);
            yield return power % stride == 0 && labeled.Contains(times)
                ? Tick.Major(position, words(times, power))
                : Tick.Minor(position);
        }
    }

    private static string Plain(int times, int power) =>
        NumberFormat.Number(double.Parse(FormattableString.Invariant($"{times}E{power}"), CultureInfo.InvariantCulture));

    private static string Raised(int times, int power) => $"{(times == 1 ? "" : $"{times} × ")}{NumberFormat.PowerOfTen(power)}";
}

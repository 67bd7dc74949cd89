using ScottPlot;

namespace SequenceToy.Reports.Pictures;

/// <summary>Ticks of an axis of integers, such as steps or epochs: first, last, and the round numbers that fit between them.</summary>
/// <param name="first">The first number.</param>
/// <param name="last">The last number; not less than the first.</param>
/// <param name="words">The label of a number. Default: null, the number itself.</param>
internal sealed class IntegerTicks(int first, int last, Func<int, string>? words = null) : ITickGenerator
{
    private const float Apart = 22;
    private const float ApartUpright = 10;
    private const int Base = 10;
    private static readonly int[] Rounds = [1, 2, 5];

    private readonly Func<int, string> words = words ?? (place => AxisStyle.Tick(place));

    /// <inheritdoc/>
    public Tick[] Ticks { get; private set; } = [];

    /// <inheritdoc/>
    public int MaxTickCount { get; set; } = 1000;

    /// <inheritdoc/>
    public void Regenerate(CoordinateRange range, Edge edge, PixelLength size, Paint paint, LabelStyle labelStyle)
    {
        var ends = new[] { labelStyle.Measure(words(first), paint), labelStyle.Measure(words(last), paint) };
        var room = edge.IsVertical() ? labelStyle.FontSize + ApartUpright : ends.Max(label => label.Width) + Apart;
        var each = size.Length / Math.Max(Math.Abs(range.Span), double.Epsilon);
        var stride = Strides().First(stride => stride * each >= room || stride > last - first);
        var round = Enumerable.Range(first / stride, (last / stride) - (first / stride) + 1).Select(times => times * stride)
            .Where(place => (place - first) * each >= room && (last - place) * each >= room);
        int[] places = [first, .. round, .. last > first ? [last] : Array.Empty<int>()];
        Ticks = [.. places.Where(place => range.Contains(place)).Take(MaxTickCount).Select(place => Tick.Major(place, words(place)))];
    }

    private static IEnumerable<int> Strides()
    {
        for (var power = 1; power <= int.MaxValue / Base / Rounds[^1]; power *= Base)
        {
            foreach (var round in Rounds)
            {
                yield return round * power;
            }
        }

        yield return int.MaxValue;
    }
}

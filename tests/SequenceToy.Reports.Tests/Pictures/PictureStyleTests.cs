using ScottPlot;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Tests.Pictures;

public sealed class PictureStyleTests
{
    // Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB: without red, green, blue receptors.
    private static readonly double[][][] Blindness =
    [
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    ];

    [Fact]
    public void Series_AllOfThem_DifferInColorOrPattern() =>
        Enumerable.Range(0, SeriesStyle.Count).Select(i => (SeriesStyle.Of(i).Color, SeriesStyle.Of(i).Pattern.Name)).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Series_TheFirstSeven_DifferInMarkerToo() => Enumerable.Range(0, 7).Select(i => SeriesStyle.Of(i).Marker).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Series_TrainingAndValidation_AreToldApartByWhoSeesNotAllColors()
    {
        foreach (var matrix in Blindness)
        {
            var (one, other) = (Seen(PictureColors.Blue, matrix), Seen(PictureColors.Vermillion, matrix));
            Math.Sqrt(one.Zip(other, (a, b) => (a - b) * (a - b)).Sum()).Should().BeGreaterThan(0.25);
        }
    }

    [Fact]
    public void Font_OfAllPictures_ComesWithThePackageAndHasWhatIsWritten()
    {
        var typeface = Fonts.GetTypeface(DejaVuSans.Ready, bold: false, italic: false);

        typeface.FamilyName.Should().Be("DejaVu Sans");
        typeface.ContainsGlyphs("→−×±²⁻⁰¹⁵⁶⁷⁸⁹…%éΩж").Should().BeTrue();
    }

    [Theory]
    [InlineData(-7, 0, 400, new[] { "10⁻⁷", "10⁻⁶", "10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "10⁰" })]
    [InlineData(-1, 1, 400, new[] { "0.1", "0.2", "0.5", "1", "2", "5", "10" })]
    [InlineData(0, 30, 400, new[] { "10⁰", "10³", "10⁶", "10⁹", "10¹²", "10¹⁵", "10¹⁸", "10²¹", "10²⁴", "10²⁷", "10³⁰" })]
    public void LogTicks_OverAnyRange_AreAtPowersOfTenWithRoomBetween(double from, double to, float pixels, string[] labels)
    {
        var ticks = new LogTicks();
        using var paint = Paint.NewDisposablePaint();

        ticks.Regenerate(new CoordinateRange(from, to), Edge.Left, new PixelLength(pixels), paint, new LabelStyle());

        ticks.Ticks.Where(tick => tick.IsMajor).Select(tick => tick.Label).Should().Equal(labels);
    }

    private static double[] Seen(Color color, double[][] matrix)
    {
        double[] linear = [Linear(color.R), Linear(color.G), Linear(color.B)];
        return [.. matrix.Select(row => row.Zip(linear, (a, b) => a * b).Sum())];
    }

    private static double Linear(byte channel) => Math.Pow(channel / 255.0, 2.2);
}

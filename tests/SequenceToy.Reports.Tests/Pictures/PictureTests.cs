using System.Buffers.Binary;
using System.Globalization;
using System.Xml.Linq;
using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Reports.Tests.Pictures;

public sealed class PictureTests
{
    public static TheoryData<string> Kinds => ["loss", "predictions", "influence", "snapshots", "gates", "classes", "sets", "lengths", "comparison"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ToPng_OfAnyKind_IsAPngOfTheSizeAskedFor(string kind)
    {
        var png = Make(kind).ToPng(700, 500);

        png[..8].Should().Equal(0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A);
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)).Should().Be(700);
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)).Should().Be(500);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ToSvg_OfAnyKind_IsXmlWithItsSizeTitleAndTextAlternative(string kind)
    {
        var picture = Make(kind);

        var svg = XDocument.Parse(picture.ToSvg()).Root!;

        svg.Attribute("width")!.Value.Should().Be($"{picture.Width}");
        svg.Attribute("viewBox")!.Value.Should().Be($"0 0 {picture.Width} {picture.Height}");
        svg.Attribute("role")!.Value.Should().Be("img");
        svg.Element(svg.Name.Namespace + "title")!.Value.Should().Be(picture.Title().Replace('\n', ' '));
        svg.Element(svg.Name.Namespace + "desc")!.Value.Should().Be(picture.Description).And.NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ToPngAndToSvg_OfTheSameResult_GiveTheSameBytes(string kind)
    {
        var (first, second) = (Make(kind), Make(kind));

        second.ToSvg().Should().Be(first.ToSvg());
        second.ToPng().Should().Equal(first.ToPng());
        first.ToPng().Should().Equal(second.ToPng(), "drawing once more changes nothing");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Make_AnyKind_NamesBothAxesAndTheTask(string kind)
    {
        var picture = Make(kind);

        picture.Title().Should().MatchRegex("^(sum-of-first-two|running-parity|dyck-1)");
        picture.X().Should().NotBeEmpty();
        (picture.Y() + string.Concat(picture.Plot.Axes.GetAxes().Select(axis => axis.Label.Text))).Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ToPng_OfAnyKindAndSize_CutsOffNeitherTitleNorLegend(string kind)
    {
        var picture = Make(kind);
        foreach (var (width, height) in new[] { (300, 300), (420, 300), (1600, 900) })
        {
            picture.ToPng(width, height);
            using var fitted = new FittedLabels(picture.Plot, width, height);
            using var paint = ScottPlot.Paint.NewDisposablePaint();
            var title = picture.Plot.Axes.Title.Label;
            title.Measure(title.Text, paint).Width.Should().BeLessThanOrEqualTo(width);
            foreach (var item in picture.Plot.Legend.GetItems())
            {
                item.LabelStyle.Measure(item.LabelText, paint).Width.Should().BeLessThan(width - picture.Plot.Legend.SymbolWidth);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ToSvg_WhereOthersWriteNumbersOtherwise_IsTheSame(string kind)
    {
        var before = CultureInfo.CurrentCulture;
        var here = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (here.NumberFormat.NegativeSign, here.NumberFormat.NumberDecimalSeparator, here.NumberFormat.NumberGroupSeparator) = ("~", ",", "_");
        var (expected, description) = (Make(kind).ToSvg(), Make(kind).Description);
        try
        {
            CultureInfo.CurrentCulture = here;

            Make(kind).ToSvg().Should().Be(expected);
            Make(kind).Description.Should().Be(description);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void PlotLoss_ANegativeSeedWhereOthersWriteNumbersOtherwise_IsWrittenTheSame()
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(20, testSamples: 5).WithTraining(epochs: 1).WithSeed(-3).Run();
        var before = CultureInfo.CurrentCulture;
        var here = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        here.NumberFormat.NegativeSign = "~";
        try
        {
            CultureInfo.CurrentCulture = here;

            result.PlotLoss().Title().Should().EndWith("seed -3");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ToSvg_OfAsManyClassesAsAreDrawn_IsOfASizeThatCanBeOpened() =>
        ConfusionPicture.Of(new ConfusionFigure(new([])), ConfusionPicture.MaxClasses, "title", "test samples").ToSvg().Length.Should().BeLessThan(2_000_000);

    [Fact]
    public void SavePngAndSaveSvg_ToAFile_WriteWhatIsDrawnAndLeaveNothingElse()
    {
        var folder = Directory.CreateTempSubdirectory("sequencetoy-");
        try
        {
            var picture = Runs.Sum.PlotLoss();
            picture.SavePng(Path.Combine(folder.FullName, "a.png"));
            picture.SaveSvg(Path.Combine(folder.FullName, "a.svg"), 600, 400);

            File.ReadAllBytes(Path.Combine(folder.FullName, "a.png")).Should().Equal(picture.ToPng());
            File.ReadAllText(Path.Combine(folder.FullName, "a.svg")).Should().Be(picture.ToSvg(600, 400));
            folder.GetFileSystemInfos().Should().HaveCount(2);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void SavePng_WhereThereIsNoFolder_Throws()
    {
        var save = () => Runs.Sum.PlotLoss().SavePng("/nowhere/at/all/a.png");

        save.Should().Throw<IOException>();
    }

    [Theory]
    [InlineData(299, 500, "width must be from 300 to 10000; it was 299.*")]
    [InlineData(500, 10_001, "height must be from 300 to 10000; it was 10001.*")]
    public void ToPng_SizeOutsideWhatIsAllowed_IsRefusedByName(int width, int height, string message)
    {
        var draw = () => Runs.Sum.PlotLoss().ToPng(width, height);

        draw.Should().Throw<ArgumentOutOfRangeException>().WithMessage(message);
    }

    [Fact]
    public void Plot_ChangedByWhoUsesIt_IsDrawnSo()
    {
        var picture = Runs.Sum.PlotLoss();
        var before = picture.ToSvg();

        picture.Plot.Title("My own title");

        picture.ToSvg().Should().Contain("<title id=\"title\">My own title</title>").And.NotBe(before);
    }

    [Fact]
    public void ToSvg_TextThatLooksLikeMarkup_IsEscaped()
    {
        var picture = new[] { Runs.Sum, Runs.Sum }.PlotComparison(["<script>alert(1)</script>", "&"]);

        picture.ToSvg().Should().NotContain("<script").And.Contain("&lt;script&gt;");
    }

    private static Picture Make(string kind) => kind switch
    {
        "loss" => Runs.Sum.PlotLoss(),
        "predictions" => Runs.Sum.PlotPredictions(),
        "influence" => Runs.Sum.PlotInfluence(),
        "snapshots" => Runs.Sum.PlotSnapshots(),
        "gates" => Runs.Sum.PlotGates([10, 20, 99]),
        "classes" => Runs.Parity.PlotPredictions(),
        "sets" => Runs.Dyck.PlotPredictions(),
        "lengths" => Runs.Parity.PlotLengths(),
        _ => new[] { Runs.Sum, Runs.Sum }.PlotComparison(["one", "other"]),
    };
}

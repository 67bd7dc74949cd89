using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SequenceToy.Guards;
using SequenceToy.Reports.Page;
using SequenceToy.Sweeps;

namespace SequenceToy.Reports.Tests.Page;

public sealed partial class SweepReportTests
{
    private const int MaxBytes = 1_500_000;
    private static readonly Lazy<string> TwoAxes = new(() => SweepRuns.TwoAxes.ToReport());

    [Fact]
    public void ToReport_SameResultsTwice_IsEqualToTheByte() => SweepRuns.TwoAxes.ToReport().Should().Be(TwoAxes.Value);

    [Fact]
    public void ToReport_TwoAxes_HasAllSectionsButProblems()
    {
        SectionsOf(TwoAxes.Value).Should().Equal("results", "heat", "shares", "losses", "profiles", "unsolved", "runs", "reproduction");
        SectionsOf(SweepRuns.NoAxis.ToReport()).Should().Contain(["results", "losses", "runs"]).And.NotContain(["heat", "shares", "problems"]);
        SectionsOf(SweepRuns.WithoutGoal().ToReport()).Should().Contain(["results", "heat", "profiles"]).And.NotContain(["shares", "unsolved"]);
    }

    [Fact]
    public void ToReport_Table_HasTheNumbersOfEachCell()
    {
        var results = SweepRuns.TwoAxes;
        var page = WebUtility.HtmlDecode(TwoAxes.Value).Replace('\u00a0', ' ');

        page.Should().Contain($"<p>{results.Sentence}</p>");
        var rows = Row().Matches(page[page.IndexOf("aria-label=\"Cells\"", StringComparison.Ordinal)..]).Select(match => match.Value).ToArray();
        foreach (var (row, cell) in rows.Zip(results.Cells))
        {
            var score = cell.InterquartileMeanOf()!;
            row.Should().ContainAll($">{cell.Cell.Values[0]}<", $">{cell.Cell.Values[1]}<", $">{cell.Runs.Count}<", $">{Metric.Rmse.Format(score.Value)} ({Metric.Rmse.Format(score.Low)} to ",
                $">{NumberFormat.RunShare(cell.SolvedShare!.Value)} (");
        }
    }

    [Fact]
    public void ToReport_HeatMaps_AreOfSuccessRatesAndScores()
    {
        var results = SweepRuns.TwoAxes;
        var views = JsonOf(TwoAxes.Value).GetProperty("sweepHeat").EnumerateArray().ToArray();

        views.Select(view => view.GetProperty("name").GetString()).Should().Equal("Success rate by learningRate and hiddenSize", "RMSE (IQM) by learningRate and hiddenSize");
        Cells(views[0]).Should().Equal(results.Cells.Select(cell => NumberFormat.Rounded(cell.SolvedShare!.Value)));
        Cells(views[1]).Should().Equal(results.Cells.Select(cell => NumberFormat.Rounded(cell.InterquartileMeanOf()!.Value)));
        JsonOf(SweepRuns.ThreeAxes.ToReport()).GetProperty("sweepHeat").GetArrayLength().Should().Be(6);

        static IEnumerable<double> Cells(JsonElement view) => view.GetProperty("cells").EnumerateArray().Select(cell => cell[2].GetDouble());
    }

    [Fact]
    public void ToReport_SharesByAxis_AreWilsonIntervals()
    {
        var results = SweepRuns.ThreeAxes;
        var figures = JsonOf(results.ToReport()).GetProperty("sweepShares").EnumerateArray().ToArray();

        figures.Should().HaveCount(3);
        foreach (var (figure, axis) in figures.Zip(results.Axes))
        {
            figure.GetProperty("curves")[0].GetProperty("shares").EnumerateArray().Select(Numbers).Select(share => (share[0], share[1], share[2])).Should().Equal(
                results.SolvedShareBy(axis.Name).Select(pair => (Rounded(pair.Value!.Value), Rounded(pair.Value.Low), Rounded(pair.Value.High))));
        }

        static double Rounded(double share) => NumberFormat.Rounded(100 * share);
    }

    [Fact]
    public void ToReport_Losses_AreMedianAndMiddleHalfOfRuns()
    {
        var cell = SweepRuns.TwoAxes.Cells[0];
        var curve = Curve("sweepLosses", "hiddenSize = 1, learningRate = 0.001");

        // Of eight runs, the quantiles are at positions 1.75, 3.5 and 5.25 from 0. One run ended before, and keeps its last loss.
        cell.Runs.Should().HaveCount(8).And.Contain(run => run.LossCurve.Count < 5);
        var losses = cell.Runs.Select(run => (double)run.LossCurve[Math.Min(4, run.LossCurve.Count - 1)]).Order().ToArray();
        var point = Numbers(curve[4]);
        point[0].Should().Be(5);
        point[1].Should().BeApproximately((losses[3] + losses[4]) / 2, 1e-4);
        point[2].Should().BeApproximately(losses[1] + (0.75 * (losses[2] - losses[1])), 1e-4);
        point[3].Should().BeApproximately(losses[5] + (0.25 * (losses[6] - losses[5])), 1e-4);
        WebUtility.HtmlDecode(TwoAxes.Value).Should().Contain("the middle half of the runs, from 25% to 75%");
    }

    [Fact]
    public void ToReport_Unsolved_IsTheCurveOfKaplanAndMeier()
    {
        var cell = SweepRuns.TwoAxes.Best!;
        var curve = Curve("sweepUnsolved", cell.Cell.ToText(SweepRuns.TwoAxes.Axes)).Select(Numbers).ToArray();

        curve[0].Should().Equal(0, 100, 100, 100);
        curve.Skip(1).Take(cell.UnsolvedBySequences()!.Points.Count).Select(point => (point[0], point[1])).Should().Equal(
            cell.UnsolvedBySequences()!.Points.Select(point => (point.Cost, NumberFormat.Rounded(100 * point.Unsolved.Value))));
    }

    [Fact]
    public void ToReport_Profiles_EndWithAllRuns()
    {
        var curve = Curve("sweepProfiles", "hiddenSize = 3, learningRate = 0.05").Select(Numbers).ToArray();

        curve.Select(point => point[0]).Should().BeInAscendingOrder();
        curve.Select(point => point[1]).Should().BeInAscendingOrder("an error of at most a larger value is reached by more runs");
        curve[^1][1].Should().Be(100);
    }

    [Fact]
    public void ToReport_Runs_HaveTheirScores()
    {
        var results = SweepRuns.TwoAxes;
        var dots = JsonOf(TwoAxes.Value).GetProperty("sweepDots");

        dots.GetProperty("goal").GetDouble().Should().Be(36);
        dots.GetProperty("runs").EnumerateArray().Select(runs => runs.EnumerateArray().Select(run => run[1].GetDouble()).ToArray()).SelectMany(scores => scores)
            .Should().Equal(results.Cells.SelectMany(cell => cell.Scores().Select(NumberFormat.Rounded)));
    }

    [Fact]
    public void ToReport_RunLink_GivesALinkWhereThereIsOne()
    {
        var page = SweepRuns.TwoAxes.ToReport(new() { RunLink = (cell, run) => run.Seed == 1 ? null : $"runs/{cell.Cell.Key}?seed={run.Seed}&x" });

        Link().Matches(page).Should().HaveCount(4 * 7);
        page.Should().Contain($"<a id=\"run-2-3\" href=\"runs/{SweepRuns.TwoAxes.Cells[2].Cell.Key}?seed=3&amp;x\">seed 3</a>").And.NotContain("id=\"run-2-1\"");
    }

    [Fact]
    public void ToReport_ManyRuns_HaveAsManyLinksInEachCell()
    {
        var results = SequenceSweep.Of(SequenceExperiment.For(new Tasks.Numbers.SumOfFirstTwo()).WithSamples(20, testSamples: 4).WithTraining(epochs: 1))
            .Over("hiddenSize", [1, 2], (one, size) => one.WithLstm(hiddenSize: size)).WithSeeds(300).Run();
        var asked = new List<(int Cell, int Seed)>();

        var page = results.ToReport(new() { RunLink = (cell, run) => { asked.Add((cell.Cell.Index, run.Seed)); return "a"; } });

        asked.GroupBy(one => one.Cell).Select(group => group.Count()).Should().Equal(300, 300);
        Link().Matches(page).Should().HaveCount(500);
        page.Should().Contain("Of each cell, the first 250 links are listed.");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("data:text/html,a")]
    [InlineData("")]
    public void ToReport_LinkThatIsNone_IsRefused(string link) =>
        SweepRuns.NoAxis.Invoking(results => results.ToReport(new() { RunLink = (_, _) => link })).Should().Throw<ArgumentException>().WithMessage("RunLink must return a relative path*");

    [Theory]
    [InlineData("a/b c.html#d")]
    [InlineData("../r:1/index.html")]
    [InlineData("https://example.org/a?b=c:d")]
    [InlineData("file:///pages/a.html")]
    public void ToReport_LinkOfAFile_IsTaken(string link) =>
        Link().Matches(SweepRuns.NoAxis.ToReport(new() { RunLink = (_, _) => link })).Should().HaveCount(4);

    [Fact]
    public void ToReport_FailedRuns_AreListedWithTheirError()
    {
        var results = SweepRuns.Failing;
        var failed = results.Cells.Sum(cell => cell.Failed);
        failed.Should().BeInRange(2, 22);

        var page = results.ToReport();

        page.Should().NotContain(FailsSometimes.Problem);
        page = WebUtility.HtmlDecode(page);
        page.Should().Contain(FailsSometimes.Problem).And.Contain($"{failed} of 24 runs failed").And.Contain(">Failed<");
        SectionsOf(page).Should().Contain("problems");
    }

    [Fact]
    public void ToReport_TornRecord_IsListedAndTheSweepIsNotComplete()
    {
        var folder = Directory.CreateTempSubdirectory("sequencetoy-sweep");
        try
        {
            var path = Path.Combine(folder.FullName, "sweep");
            SequenceSweep.Of(SweepRuns.Experiment).WithSeeds(3).Run(path);
            var file = Directory.GetFiles(path, "runs-*.jsonl")[0];
            File.WriteAllText(file, File.ReadAllText(file)[..^9]);
            var results = SweepResults.Load(path);

            var page = WebUtility.HtmlDecode(results.ToReport());

            results.Problems.Should().ContainSingle();
            page.Should().Contain("Not complete").And.Contain($"<li>{results.Problems[0]}</li>");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void ToReport_WideRanges_AreOnLogarithmicAxes()
    {
        var data = JsonOf(SweepRuns.Wide().ToReport());

        data.GetProperty("sweepLosses").GetProperty("isYLog").GetBoolean().Should().BeTrue();
        data.GetProperty("sweepProfiles").GetProperty("isXLog").GetBoolean().Should().BeTrue();
        JsonOf(TwoAxes.Value).GetProperty("sweepLosses").GetProperty("isYLog").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public void ToReport_CanceledBeforeTheFirstRun_SaysSo()
    {
        var results = SequenceSweep.Of(SweepRuns.Experiment).Over("hiddenSize", [1, 2], (one, size) => one.WithLstm(hiddenSize: size)).Run(cancellationToken: new CancellationToken(canceled: true));

        var page = results.ToReport();

        SectionsOf(page).Should().Equal("results", "reproduction");
        page.Should().Contain("Not complete").And.Contain("2 cells with 0 runs each.");
    }

    [Fact]
    public void ToReport_DivergedRuns_HaveGapsAndNoScores()
    {
        var results = SequenceSweep.Of(SequenceExperiment.For(new Tasks.Numbers.SumOfFirstTwo()).WithSamples(40, testSamples: 10).WithoutScaling().WithOptimizer(new Training.Optimizers.Sgd()))
            .Over("learningRate", [1e-6, 90], (one, rate) => one.WithTraining(epochs: 4, learningRate: rate)).WithSeeds(3).Run();
        results.Cells[1].Runs.Should().Contain(run => run.LossCurve.Any(loss => !float.IsFinite(loss)) || run.StopReason == Training.StopReason.Diverged);

        SectionsOf(results.ToReport()).Should().Contain(["results", "losses", "runs"]);
    }

    [Fact]
    public void ToReport_HostileNames_StayText()
    {
        var results = SequenceSweep.Of(SequenceExperiment.For(new HostileTask()).WithTraining(epochs: 1))
            .Over(HostileTask.Attack, [HostileTask.Attack + "1", HostileTask.Attack + "2"], (one, _) => one)
            .Over(HostileTask.Attack + "b", [1, 2], (one, size) => one.WithLstm(hiddenSize: size)).WithSeeds(2).Run();

        var page = results.ToReport();

        Regex.Count(page, "<script").Should().Be(3);
        page.Replace(PageAssets.Charts, "", StringComparison.Ordinal).Should().NotContain("<img");
        Data().Match(page).Groups["json"].Value.Should().NotContainAny("<", ">", "&");
    }

    [Fact]
    public void ToReport_ManyCells_StaysBelowTheLimitAndSaysWhatIsLeftOut()
    {
        var results = SequenceSweep.Of(SequenceExperiment.For(new Tasks.Numbers.SumOfFirstTwo()).WithSamples(10, testSamples: 4).WithTraining(epochs: 1).WithLstm(1))
            .Over("learningRate", Enumerable.Range(1, 50).Select(rate => rate / 1000.0), (one, rate) => one.WithTraining(learningRate: rate))
            .Over("batchSize", [1, 2, 3, 4, 5], (one, size) => one.WithTraining(batchSize: size)).WithSeeds(2).Run();

        var page = WebUtility.HtmlDecode(results.ToReport(new() { RunLink = (_, run) => new string('a', 490) + run.Seed }));

        Encoding.UTF8.GetByteCount(page).Should().BeLessThan(MaxBytes);
        page.Should().ContainAll("The best 200 of 250 cells are listed", "The first 40 of 50 values of learningRate are drawn.", "The best 6 of 250 cells are drawn.", "The best 24 of 250 cells are drawn.");
    }

    [Fact]
    public void ToReport_EveryChartAndId_IsDescribedAndUnique()
    {
        foreach (var page in new[] { TwoAxes.Value, SweepRuns.ThreeAxes.ToReport(new() { RunLink = (_, _) => "a" }), SweepRuns.Failing.ToReport() })
        {
            Chart().Matches(page).Should().HaveCountGreaterThan(2).And.OnlyContain(match => match.Groups["label"].Length > 40);
            Id().Matches(page[..page.IndexOf("id=\"data\"", StringComparison.Ordinal)]).Select(match => match.Groups["id"].Value).Should().OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public void SaveReport_AnyResults_WritesThePageInUtf8()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.html");
        try
        {
            SweepRuns.NoAxis.SaveReport(path, new() { Title = "Sums" });
            File.ReadAllText(path).Should().Be(SweepRuns.NoAxis.ToReport(new() { Title = "Sums" })).And.Contain("<h1>Sums</h1>");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static JsonElement[] Curve(string chart, string name) =>
        [.. JsonOf(TwoAxes.Value).GetProperty(chart).GetProperty("curves").EnumerateArray().Single(curve => curve.GetProperty("name").GetString() == name).GetProperty("points").EnumerateArray()];

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDouble())];

    private static IEnumerable<string> SectionsOf(string page) => SectionId().Matches(page).Select(match => match.Groups["id"].Value);

    private static JsonElement JsonOf(string page) => JsonDocument.Parse(Data().Match(page).Groups["json"].Value).RootElement;

    [GeneratedRegex("<section id=\"(?<id>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex SectionId();

    [GeneratedRegex("<tr><th scope=\"row\".*?</tr>", RegexOptions.ExplicitCapture)]
    private static partial Regex Row();

    [GeneratedRegex("<a id=\"run-", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(" id=\"(?<id>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Id();

    [GeneratedRegex("id=\"data\">(?<json>.*?)</script>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Data();

    [GeneratedRegex("role=\"img\" aria-label=\"(?<label>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Chart();
}

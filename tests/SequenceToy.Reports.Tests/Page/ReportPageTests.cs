using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SequenceToy.Data;
using SequenceToy.Guards;
using SequenceToy.Reports.Html;
using SequenceToy.Reports.Page;
using SequenceToy.Reports.Pictures;
using SequenceToy.Sweeps;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.StateMachines;
using SequenceToy.Training;

namespace SequenceToy.Reports.Tests.Page;

public sealed partial class ReportPageTests
{
    private const int MaxBytes = 1_500_000;

    [Fact]
    public void ToReport_SameResultTwice_IsEqualToTheByte() => Runs.Sum.ToReport().Should().Be(Runs.Sum.ToReport());

    [Fact]
    public void ToReport_SameRunAgain_DiffersOnlyInHowLongItTook()
    {
        using var again = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 40).WithSnapshots().WithSeed(42).Run();

        WithoutTimes(again.ToReport()).Should().Be(WithoutTimes(Runs.Sum.ToReport()));

        static string WithoutTimes(string page) => Time().Replace(page, "#");
    }

    [Fact]
    public void ToReport_AnotherDate_DiffersInOneLine()
    {
        var date = new DateTimeOffset(2026, 11, 24, 14, 0, 0, TimeSpan.Zero);
        var first = Runs.Sum.ToReport(new() { Date = date }).Split('\n');
        var second = Runs.Sum.ToReport(new() { Date = date.AddDays(1) }).Split('\n');

        first.Zip(second).Count(lines => lines.First != lines.Second).Should().Be(1);
        first.Should().ContainSingle(line => line.Contains("24 November 2026, 14:00 UTC<", StringComparison.Ordinal));
        Runs.Sum.ToReport().Should().NotContain("class=\"date\"");
    }

    [Fact]
    public void ToReport_WithASweep_ComparesTheRunWithOtherSeeds()
    {
        var sweep = SequenceSweep.Of(SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 40)).WithSeeds(5).Run();
        var page = Runs.Sum.ToReport(new() { Sweep = sweep });

        page.Should().ContainAll("id=\"other-seeds\"", "of 5 other seeds", "<th scope=\"row\">Other seeds: 5</th>");
        Runs.Sum.ToReport().Should().NotContain("id=\"other-seeds\"");
        ((Action)(() => Runs.Parity.ToReport(new() { Sweep = sweep }))).Should().Throw<ArgumentException>().WithMessage("Sweep must have a cell *");
    }

    [Fact]
    public void ToReport_AnyPage_NamesNothingToFetch()
    {
        var page = Runs.Sum.ToReport();
        var own = page.Replace(PageAssets.Charts, "", StringComparison.Ordinal).Replace(PageAssets.Style, "", StringComparison.Ordinal);

        own.Should().Contain("default-src &#x27;none&#x27;").And.NotContainAny("<link", "@import", "url(", "fetch(", "XMLHttpRequest", "import(");
        Source().Matches(own).Select(match => match.Value).Should().OnlyContain(source => source.StartsWith("href=\"#", StringComparison.Ordinal));
    }

    [Fact]
    public void ToReport_TenThousandEpochs_StaysBelowTheLimit()
    {
        var page = Runs.Long.ToReport();

        Encoding.UTF8.GetByteCount(page).Should().BeLessThan(MaxBytes);
        page.Should().Contain("Of every 25 epochs, those with");
    }

    [Fact]
    public void ToReport_LongSequencesOfManyUnits_StaysBelowTheLimitAndSaysWhatIsLeftOut()
    {
        var result = Runs.Large;

        var page = result.ToReport(new() { TracedSamples = 12 });

        Encoding.UTF8.GetByteCount(page).Should().BeLessThan(MaxBytes);
        page.Should().Contain("Only every second unit of the 50 is shown")
            .And.Contain("The first 4 of 6 layers and directions are shown.")
            .And.Contain("Long sequences show only");
    }

    [Fact]
    public void ToReport_ManySnapshotsOfLongSequences_StaysBelowTheLimit()
    {
        using var result = SequenceExperiment.For(new Adding(steps: 250)).WithSamples(20, testSamples: 500).WithTraining(epochs: 45, batchSize: 10).WithRnn(4).WithSnapshots(SnapshotSchedule.EveryEpochs(1)).Run();

        Encoding.UTF8.GetByteCount(result.ToReport(new() { Samples = 10_000, TracedSamples = 50 })).Should().BeLessThan(MaxBytes);
    }

    [Fact]
    public void ToReport_LargeNetworkOnWideNumbers_StaysBelowTheLimit()
    {
        using var result = SequenceExperiment.For(Runs.WideNumbers()).WithTraining(epochs: 3, batchSize: 8).WithLstm(48, layers: 2, bidirectional: true).WithSnapshots(SnapshotSchedule.EveryEpochs(1)).Run();

        Encoding.UTF8.GetByteCount(result.ToReport(new() { Samples = 10_000, TracedSamples = 50 })).Should().BeLessThan(MaxBytes);
    }

    [Fact]
    public void ToReport_CanceledRun_SaysSo()
    {
        using var result = Runs.Canceled();

        result.ToReport().Should().Contain("canceled, of 30").And.Contain("The run was canceled after 2 epochs;");
    }

    [Fact]
    public void ToReport_NoWholeEpoch_HasNoCurveAndSaysSo()
    {
        using var result = Runs.Diverged();

        result.ToReport().Should().Contain("No epoch was completed").And.Contain("Diverged");
    }

    [Fact]
    public void ToReport_HostileNames_StayText()
    {
        using var result = SequenceExperiment.For(new HostileTask()).WithTraining(batchSize: 8).Run();

        var page = result.ToReport();

        Regex.Count(page, "<script").Should().Be(3);
        page.Replace(PageAssets.Charts, "", StringComparison.Ordinal).Should().NotContain("<img").And.NotContain("\u2028");
        var data = Data().Match(page).Groups["json"].Value;
        data.Should().NotContainAny("<", ">", "&");
        JsonDocument.Parse(data).RootElement.GetProperty("confusion").GetProperty("classes")[0].GetString().Should().Be(HostileTask.Attack + "a");
    }

    [Fact]
    public void ToReport_EndlessNames_AreCutAndStayBelowTheLimit()
    {
        using var result = SequenceExperiment.For(new HostileTask(new string('x', 10_000))).WithTraining(batchSize: 8).WithSnapshots().Run();

        var page = result.ToReport();

        Encoding.UTF8.GetByteCount(page).Should().BeLessThan(MaxBytes);
        page.Should().Contain($"<h1>{new string('x', 200)}…</h1>");
    }

    [Fact]
    public void ToReport_OwnSamplesWithAGoal_StatesSplitAndGoal()
    {
        using var result = SequenceExperiment.For(Runs.OwnSamples()).WithGoal(Metric.R2, 0.25).WithTraining(epochs: 2).WithSeed(7).Run();
        var page = result.ToReport();

        page.Should().Contain($"<p>{result.SplitSummary}.</p>").And.Contain("8 validation samples, drawn at random (seed 7)");
        page.Should().MatchRegex("<dt>Goal</dt><dd>0.25").And.MatchRegex("Split</t[hd]>\\s*<td[^>]*>shuffled<").And.MatchRegex("Goal</t[hd]>\\s*<td[^>]*>R² at least 0.25<");
        Runs.Sum.ToReport().Should().NotContain("drawn from the task");
    }

    [Fact]
    public void ToReport_EveryChart_HasWordsForThoseWhoDoNotSeeIt()
    {
        foreach (var page in new[] { Runs.Sum, Runs.Parity, Runs.Dyck, Runs.Own }.Select(result => result.ToReport()))
        {
            Chart().Matches(page).Should().NotBeEmpty().And.OnlyContain(match => match.Groups["label"].Length > 40);
        }
    }

    [Fact]
    public void ToReport_EveryId_StandsOnce()
    {
        foreach (var page in new[] { Runs.Sum, Runs.Parity, Runs.Dyck, Runs.Own }.Select(result => result.ToReport()))
        {
            Id().Matches(page[..page.IndexOf("id=\"data\"", StringComparison.Ordinal)]).Select(match => match.Groups["id"].Value).Should().OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public void ToReport_ManyUnits_ShowsThemAtARegularStride()
    {
        var result = Runs.Large;

        var rows = JsonOf(result.ToReport()).GetProperty("gates").GetProperty("samples")[0].GetProperty("layers")[0][0].GetProperty("rows").EnumerateArray().Select(row => row.GetString());

        rows.Should().Equal(Enumerable.Range(0, 25).Select(i => FormattableString.Invariant($"{(2 * i) + 1}")));
    }

    [Fact]
    public void ToReport_InfluenceOfALongSequence_DrawsBothEndsAndSaysSo()
    {
        using var result = SequenceExperiment.For(new Adding(steps: 250)).WithSamples(20, testSamples: 4).WithTraining(epochs: 1, batchSize: 8).WithRnn(2).Run();

        var page = result.ToReport();

        page.Should().Contain("the first and the last 100 steps are drawn.");
        var labels = JsonOf(page).GetProperty("influence").GetProperty("bars").EnumerateArray().Select(bar => bar.GetProperty("label").GetString()).ToArray();
        labels.Should().HaveCount(201);
        labels[99..102].Should().Equal("100", "…", "151");
        labels[^1].Should().Be("250");
    }

    [Fact]
    public void ToReport_Accuracies_AreInPercent()
    {
        var page = Runs.Parity.ToReport();

        page.Should().Contain($"<dd>{Markup.Of($"{NumberFormat.Percent(Runs.Parity.Scores.Accuracy!.Value)}")}<small>on test samples").And.Contain("Accuracy (%)").And.NotContainAny("(share of", "(of 1)");
        JsonOf(page).GetProperty("lengths").GetProperty("scores")[0].GetDouble().Should().BeGreaterThan(1);
    }

    [Fact]
    public void ToReport_EarlyStopping_SaysWhoseWeightsAreScored()
    {
        using var stopped = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 60).WithEarlyStopping(3).WithSnapshots().Run();
        stopped.BestEpoch.Should().NotBeNull().And.BeLessThan(stopped.History.Count);

        stopped.ToReport().Should().Contain($"page use the weights of epoch {stopped.BestEpoch}, which").And.Contain($"All other sections use the weights of epoch {stopped.BestEpoch}, which");
        Runs.Sum.ToReport().Should().Contain("use the weights of the last epoch, 40.").And.Contain("Scores are measured on the validation samples, influence and gates on ");
    }

    [Fact]
    public void ToReport_Weights_TellTheCandidateFromTheGates()
    {
        using var gru = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 1).WithGru(5).Run();

        Runs.Sum.ToReport().Should().Contain("(3 gates &#x2B; candidate) × 5 units").And.NotContain("4 gates");
        gru.ToReport().Should().Contain("(2 gates &#x2B; candidate) × 5 units").And.NotContain("3 gates");
    }

    [Fact]
    public void ToReport_LossAxis_StartsWhereThePicturesDoes()
    {
        foreach (var result in new[] { Runs.Sum, Runs.Parity, Runs.Own })
        {
            double[] losses = [.. result.History.SelectMany(record => new[] { record.Loss, record.ValidationLoss!.Value }), result.Evidence.BaselineLoss];
            var scale = LossScale.For(losses);
            var page = result.ToReport();

            page.Contains("value=\"log\" checked", StringComparison.Ordinal).Should().Be(scale.IsLogarithmic);
            var (bottom, _) = scale.Ends(losses.Select(scale.At));
            JsonOf(page).GetProperty("loss").GetProperty(scale.IsLogarithmic ? "bottom" : "lowest").GetDouble().Should().BeApproximately(scale.IsLogarithmic ? Math.Pow(10, bottom) : bottom, 1e-12);
        }
    }

    [Fact]
    public void ToReport_MoreClassesThanCanBeDrawn_ListsTheMostCommon()
    {
        using var result = SequenceExperiment.For(Runs.ManyClasses()).WithTraining(epochs: 1, batchSize: 8).WithRnn(2).Run();

        var page = result.ToReport();

        Encoding.UTF8.GetByteCount(page).Should().BeLessThan(MaxBytes);
        JsonOf(page).TryGetProperty("confusion", out _).Should().BeFalse();
        page.Should().Contain("the 24 most common are listed.").And.Contain("Most often confused with");
    }

    [Fact]
    public void ToReport_MoreClassesThanAreDrawn_HasTheSharesOfAllAnswers()
    {
        float[][][] inputs = [.. Enumerable.Range(0, 1200).Select(i => new[] { new[] { i / 1200f }, [1f - (i / 1200f)] })];
        using var result = SequenceExperiment.For(SequenceDataset.FromArrays(inputs, [.. Enumerable.Range(0, 1200).Select(i => i * 7 % 40)], 40)).WithTraining(epochs: 2).Run();

        var page = result.ToReport();

        page.Should().Contain("The 24 most common of ");
        var samples = new ReportContext(result, new()).Samples;
        JsonOf(page).GetProperty("confusion").GetProperty("targets").EnumerateArray().Sum(all => all.GetInt32()).Should()
            .Be(samples.Pairs.All.GroupBy(answer => answer.Correct[0]).Select(answers => answers.Count()).OrderDescending().Take(24).Sum());
    }

    [Fact]
    public void SaveReport_AnyResult_WritesThePageInUtf8()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.html");
        try
        {
            Runs.Own.SaveReport(path);
            File.ReadAllText(path).Should().Be(Runs.Own.ToReport());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void ToReport_ResultThatWasSaved_IsEqualToTheByte()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.safetensors");
        try
        {
            Runs.Parity.Save(path);
            using var loaded = ExperimentResult.Load(path, new RunningParity(new(1, 8)));

            loaded.ToReport().Should().Be(Runs.Parity.ToReport());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void SaveReport_FolderThatIsNotThere_Throws() =>
        Runs.Own.Invoking(result => result.SaveReport(Path.Combine(Path.GetTempPath(), "no-such-folder", "report.html"))).Should().Throw<IOException>();

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public void Samples_OutOfRange_Throws(int samples) =>
        FluentActions.Invoking(() => new ReportOptions { Samples = samples }).Should().Throw<ArgumentOutOfRangeException>().WithMessage($"samples must be from 1 to 10000; it was {samples}*");

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Title_Blank_Throws(string title) =>
        FluentActions.Invoking(() => new ReportOptions { Title = title }).Should().Throw<ArgumentException>().WithMessage($"Title must not be blank; it was \"{title}\".*");

    [Fact]
    public void Title_TooLong_Throws() =>
        FluentActions.Invoking(() => new ReportOptions { Title = new string('x', 201) }).Should().Throw<ArgumentException>().WithMessage("Title must have at most 200 characters; it had 201 and began*");

    private static JsonElement JsonOf(string page) => JsonDocument.Parse(Data().Match(page).Groups["json"].Value).RootElement;

    [GeneratedRegex(@"\d+(\.\d+)?( min \d+)? m?s\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Time();

    [GeneratedRegex(" id=\"(?<id>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Id();

    [GeneratedRegex("(src|href)=\"[^\"]*\"?", RegexOptions.ExplicitCapture)]
    private static partial Regex Source();

    [GeneratedRegex("id=\"data\">(?<json>.*?)</script>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Data();

    [GeneratedRegex("role=\"img\" aria-label=\"(?<label>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Chart();
}

using ScottPlot.Plottables;
using SequenceToy.Data;
using SequenceToy.Formats.Traces;
using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Tests.Pictures;
using SequenceToy.Tasks.Signals;

namespace SequenceToy.Reports.Tests;

public sealed class ExperimentResultPlotsTests
{
    [Fact]
    public void PlotPredictions_Numbers_HasEachAnswerAboveTheCorrectOne()
    {
        var picture = Runs.Sum.PlotPredictions();

        var samples = Runs.Sum.TestSamples;
        var predicted = Runs.Sum.Predict([.. samples.Select(sample => sample.Input.Values.ToArray())]);
        picture.All<Scatter>()[0].Points().Select(point => ((float)point.X, (float)point.Y)).Should().Equal(samples.Select((sample, i) => (sample.Target[0], predicted[i])));
        var limits = picture.Limits();
        (limits.Left, limits.Right).Should().Be((limits.Bottom, limits.Top));
        picture.X().Should().MatchRegex(@"^Target \([^)]+\)\nRMSE .* 1,000 .*test samples$");
    }

    [Fact]
    public void PlotPredictions_AnswersThatAreNotFinite_AreLeftOutAndCounted()
    {
        var answers = Pairs.Of([[1], [float.NaN], [3], [float.PositiveInfinity]], [[1], [2], [3], [4]]);

        var picture = ScatterPicture.Of(new ScatterFigure(answers), "title", "test samples", "RMSE infinite");

        picture.All<Scatter>()[0].Points().Should().HaveCount(2);
        picture.Legend().Should().Contain("not drawn: 2 predictions that are not finite");
        picture.Limits().Top.Should().BeLessThan(5);
    }

    [Fact]
    public void PlotPredictions_MoreAnswersThanAreDrawn_SaysHowManyAre()
    {
        using var result = SequenceExperiment.For(new Echo()).WithSamples(20, testSamples: 90).WithTraining(epochs: 1, batchSize: 4).WithLstm(2).Run();
        result.Scores.Count.Should().BeGreaterThan(ScatterPicture.MaxPredictions);

        result.PlotPredictions().Legend().Should().Equal("predictions, the first 2,000", "exactly correct");
        result.PlotPredictions().All<Scatter>()[0].Points().Should().HaveCount(ScatterPicture.MaxPredictions);
        Runs.Sum.PlotPredictions().Legend().Should().Equal("predictions", "exactly correct");
    }

    [Fact]
    public void PlotPredictions_SeveralNumbers_HasASeriesForEach()
    {
        var answers = Pairs.Of([[1, 2, 3]], [[1, 2, 3]]);

        ScatterPicture.Of(new ScatterFigure(answers), "title", "test samples", "RMSE 0").Legend().Should().Equal("number 1", "number 2", "number 3", "exactly correct");
    }

    [Fact]
    public void PlotPredictions_Classes_CountsEachCorrectAndPredictedClass()
    {
        var counts = new ConfusionFigure(Pairs.Of([[0], [1], [1], [float.NaN], [1]], [[0], [0], [1], [1], [0]]));

        var picture = ConfusionPicture.Of(counts, 2, "title", "test samples");
        picture.X().Should().Match("Predicted class\n2 of 5 * test samples correct, 40%; 1 *");
        picture.All<Text>().Select(text => text.LabelText).Should().Equal("1", "2", "0", "1");
        picture.All<Heatmap>()[0].Intensities.Should().BeEquivalentTo(new[,] { { 100.0 / 3, 200.0 / 3 }, { 0, 100 } });
    }

    [Fact]
    public void PlotPredictions_ClassesOfARun_CountAllScoredAnswers()
    {
        var scores = Runs.Parity.Scores;
        var correct = (int)Math.Round(scores.Accuracy!.Value * scores.Count);

        Runs.Parity.PlotPredictions().X().Should().StartWith(FormattableString.Invariant($"Predicted class\n{correct:N0} of {scores.Count:N0} predictions"));
    }

    [Fact]
    public void PlotPredictions_SetsOfClasses_CountsOutcomes()
    {
        var figure = ClassSetFigure.Of(Pairs.Of([[1, 0], [0, 1], [1, 1]], [[1, 0], [1, 0], [1, 0]]), 2);

        Enumerable.Range(0, 8).Select(i => figure[i / 4, i % 4]).Should().Equal(2, 1, 0, 0, 0, 0, 1, 2);
        (figure.PercentOf(0, 0), figure.PercentOf(1, 3), figure.Sum(3)).Should().Be((200.0 / 3, 200.0 / 3, 2));
    }

    [Fact]
    public void PlotGates_OfALayer_DrawsWhatTheTraceHolds()
    {
        var trace = Runs.Sum.Trace([10, 20, 99]);

        var picture = Runs.Sum.PlotGates([10, 20, 99]);

        var maps = picture.All<Heatmap>();
        maps.Should().HaveCount(1 + trace.Layers[0].Signals.Count);
        var forget = maps[1 + trace.Layers[0].Signals.ToList().IndexOf(UnitSignal.ForgetGate)];
        forget.Intensities[4, 2].Should().Be(trace.Layers[0][UnitSignal.ForgetGate][2, 4]);
        (forget.GetRange().Min, forget.GetRange().Max).Should().Be((0, 1));
        picture.Title().Should().MatchRegex("^sum-of-first-two: gates and states, 10, 20, 99 → [0-9.]+\nLSTM, 5 units, seed 42$");
        picture.Limits().Right.Should().Be(3.5);
    }

    [Fact]
    public void PlotGates_OneUnitAndOneStep_CanBeDrawn()
    {
        using var result = SequenceExperiment.For(SequenceDataset.FromArrays([[1], [2], [3], [4]], [1, 2, 3, 4])).WithLstm(1).WithTraining(epochs: 1, batchSize: 2).Run();

        result.PlotGates([2]).All<Heatmap>().Should().OnlyContain(map => map.GetAxisLimits().Right == 1.5 && map.GetAxisLimits().Left == 0.5);
        result.PlotGates([2]).ToPng().Should().NotBeEmpty();
    }

    [Fact]
    public void PlotGates_AnotherLayer_SaysWhich()
    {
        var sequence = Runs.Dyck.TestSamples[0].Input;

        Runs.Dyck.PlotGates(sequence, 1).Title().Should().Contain("gates and states, layer 2");
    }

    [Fact]
    public void PlotLengths_OfARun_HasTheScoresTheBaselineTheGoalAndTheTrainingLengths()
    {
        var result = Runs.Parity;
        var metric = result.Task!.Goal.Metric;

        var picture = result.PlotLengths();

        picture.All<Scatter>()[0].Points().Select(point => point.Y).Should().Equal(result.ByLength.Select(length => 100 * length.Scores[metric]));
        picture.Legend().Should().HaveCount(4).And.Contain(["training lengths: 1 to 8", "network", "baseline"]).And.Contain(words => words.StartsWith("goal: ", StringComparison.Ordinal));
        picture.Legend().Should().Contain("goal: accuracy at least 99.9%");
        picture.X().Should().Be("Length (bits)");
        picture.Y().Should().Be("Accuracy (%)");
        picture.Limits().Top.Should().BeInRange(100, 110);
    }

    [Fact]
    public void PlotGates_ALayerThereIsNot_IsRefusedByName() =>
        ((Func<object>)(() => Runs.Sum.PlotGates([1, 2, 3], 1))).Should().Throw<ArgumentOutOfRangeException>().WithMessage("layer must be from 0 to 0; it was 1.*");

    [Fact]
    public void PlotGates_ASequenceOfAnotherLength_IsRefused() =>
        ((Func<object>)(() => Runs.Sum.PlotGates([1, 2]))).Should().Throw<ArgumentException>().WithParameterName("sequence");

    [Fact]
    public void PlotLengths_ATaskOfOneLength_IsRefusedByName() =>
        ((Func<object>)(() => Runs.Sum.PlotLengths())).Should().Throw<ArgumentException>().WithMessage("result must have scores by length*sum-of-first-two*");

    [Fact]
    public void PlotSnapshots_WithoutAny_IsRefusedByName() =>
        ((Func<object>)(() => Runs.Own.PlotSnapshots())).Should().Throw<ArgumentException>().WithMessage("result must have snapshots*WithSnapshots()*");

    [Fact]
    public void PlotPredictions_OfADivergedRun_CanBeDrawn()
    {
        using var result = Runs.Diverged();

        foreach (var picture in new[] { result.PlotLoss(), result.PlotPredictions(), result.PlotInfluence(), result.PlotGates([1, 2, 3]) })
        {
            picture.ToPng().Should().NotBeEmpty();
        }
    }

    [Fact]
    public void PlotLoss_OfALoadedResult_IsTheSame()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("sequencetoy-").FullName, "result");
        Runs.Sum.Save(file);
        using var loaded = ExperimentResult.Load(file);

        loaded.PlotLoss().ToSvg().Should().Be(Runs.Sum.PlotLoss().ToSvg());
        loaded.PlotPredictions().ToSvg().Should().Be(Runs.Sum.PlotPredictions().ToSvg());
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}

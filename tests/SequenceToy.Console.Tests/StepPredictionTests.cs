namespace SequenceToy.Console.Tests;

/// <summary>Predictions of networks on tables: rows that are steps, their order, rows left out, and files in the form of the first.</summary>
public sealed class StepPredictionTests : IDisposable
{
    private static readonly string[] Quick = ["--epochs", "2", "--hidden", "2", "--seed", "1"];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Saved => folder.PathTo("saved.st");

    [Fact]
    public void Predict_StepsWithoutSequenceColumn_TakesThatOfTheTraining()
    {
        FitSteps();

        var ended = Invoked.With("predict", Saved, "--csv", Steps("new.csv", "room"));

        (ended.ExitCode, ended.Error).Should().Be((0, ""));
        Lines(ended.Output).Should().HaveCount(4).And.Contain(line => line.StartsWith("r2: "));
        ended.Output.Should().Be(Invoked.With("predict", Saved, "--csv", Steps("new.csv", "room"), "--sequence-column", "room").Output);
    }

    [Fact]
    public void Predict_StepsWithoutThatColumn_IsRefusedByName()
    {
        FitSteps();

        var ended = Invoked.With("predict", Saved, "--csv", Steps("new.csv", "place"));

        ended.ExitCode.Should().Be(2);
        ended.Error.Should().StartWith("--sequence-column").And.ContainAll("'room'", "place");
        Lines(Invoked.With("predict", Saved, "--csv", Steps("new.csv", "place"), "--sequence-column", "place").Output).Should().HaveCount(4);
    }

    [Fact]
    public void Predict_StepColumn_ChecksTheOrder()
    {
        FitSteps();
        var file = Steps("new.csv", "room");
        Invoked.With("predict", Saved, "--csv", file, "--step-column", "t").ExitCode.Should().Be(0);
        var rows = File.ReadAllLines(file);
        (rows[5], rows[6]) = (rows[6], rows[5]);
        File.WriteAllLines(file, rows);

        Invoked.With("predict", Saved, "--csv", file, "--step-column", "t").Error.Should().ContainAll("--step-column must rise", "line 7");
        Invoked.With("predict", Saved, "--csv", file, "--step-column", "hour").Error.Should().ContainAll("--step-column must be a column", "room");
    }

    [Fact]
    public void Predict_StepColumnWhereRowsAreSequences_IsRefused()
    {
        FitRows();

        Invoked.With("predict", Saved, "--csv", Rows("new.csv"), "--step-column", "a").Error.Should().Contain("--sequence-column");
    }

    [Fact]
    public void Predict_DroppedRows_AreCountedWithTheirLines()
    {
        FitRows();
        var file = Rows("new.csv", missing: 3);

        var ended = Invoked.With("predict", Saved, "--csv", file, "--missing", "drop");

        Lines(ended.Output).Should().HaveCount(29);
        ended.Error.Should().ContainAll("1 row of 30", "line 5");
        Invoked.With("predict", Saved, "--csv", Rows("all.csv"), "--missing", "drop").Error.Should().BeEmpty();
    }

    [Fact]
    public void Fit_DroppedRows_AreCounted()
    {
        var output = Invoked.With(["fit", Rows("t.csv", missing: 3), "--target", "y", "--missing", "drop", .. Quick]).Output;

        output.Should().ContainAll("1 row of 30", "line 5");
    }

    [Fact]
    public void Predict_FileInTheFormOfTheFirst_NeedsNoOptions()
    {
        string German(string name) => Written(name, ["# Werte", "a;b;y", .. Enumerable.Range(0, 30).Select(i => $"{i},5;{i % 7},25;{i % 3},5"), "a;b;y"]);
        var fit = Invoked.With(["fit", German("g.csv"), "--target", "y", "--decimal", ",", "--comment", "#", "--footer-lines", "1", "--save", Saved, .. Quick]);
        (fit.ExitCode, fit.Error).Should().Be((0, ""));

        var ended = Invoked.With("predict", Saved, "--csv", German("new.csv"));

        ended.ExitCode.Should().Be(0);
        Lines(ended.Output).Should().HaveCount(30);
        ended.Error.Should().ContainAll("Read as the training file", "--comment #", "--footer-lines 1", "--decimal ,");
        Invoked.With("predict", Saved, "--csv", German("new.csv"), "--decimal", ".").ExitCode.Should().Be(2);
    }

    [Fact]
    public void Fit_ColumnsThatMakeNoWholeSteps_NamesTheOptions()
    {
        var error = Invoked.With(["fit", Rows("t.csv"), "--target", "y", "--features", "5", .. Quick]).Error;

        error.Should().Contain("--features").And.NotContain("inputColumns");
    }

    private void FitSteps()
    {
        var file = Written(
            "steps.csv",
            ["room,t,x,y", .. Enumerable.Range(0, 30).SelectMany(room => Enumerable.Range(0, 3).Select(step => $"r{room},{step},{room + step},{room % 5}"))]);
        string[] fit = ["fit", file, "--target", "y", "--sequence-column", "room", "--step-column", "t", "--save", Saved];
        Invoked.With([.. fit, .. Quick]).ExitCode.Should().Be(0);
    }

    private void FitRows() => Invoked.With(["fit", Rows("table.csv"), "--target", "y", "--save", Saved, .. Quick]).ExitCode.Should().Be(0);

    private string Steps(string name, string column) => Written(
        name, [$"{column},t,x", .. Enumerable.Range(0, 4).SelectMany(room => Enumerable.Range(0, 3).Select(step => $"r{room},{step},{room + step}"))]);

    private string Rows(string name, int missing = -1) =>
        Written(name, ["a,b,y", .. Enumerable.Range(0, 30).Select(row => row == missing ? $",{row},1" : $"{row},{row * 7 % 11},{row % 5}")]);

    private string Written(string name, string[] lines)
    {
        File.WriteAllLines(folder.PathTo(name), lines);
        return folder.PathTo(name);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

using System.Text.Json.Nodes;
using SequenceToy.Console.Commands;

namespace SequenceToy.Console.Tests;

public sealed class SavedNetworkTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Predict_SavedRun_AnswersAsTheRunDid()
    {
        var run = JsonNode.Parse(Invoked.With("run", "sum", "--save", Saved, "--json", "-").Output)!;

        var answered = JsonNode.Parse(Invoked.With("predict", Saved, "--input", "10,20,99", "--input", "1,2,100", "--json", "-").Output)!;

        for (var i = 0; i < 2; i++)
        {
            answered[i]!["prediction"]![0]![0]!.GetValue<double>().Should().Be(run["predictions"]![i]!["prediction"]![0]!.GetValue<double>());
            answered[i]!["inRange"]!.GetValue<bool>().Should().Be(i == 0);
        }
    }

    [Fact]
    public void Predict_CsvAndLinesOfInput_AnswerAlike()
    {
        Save("sum");
        var csv = folder.PathTo("rows.csv");
        File.WriteAllText(csv, "a,b,c\n10,20,99\n50,60,0\n");

        var fromCsv = Invoked.With("predict", Saved, "--csv", csv).Output;

        fromCsv.Split('\n').Should().HaveCount(3).And.Contain(line => line.StartsWith("50, 60, 0  →  ", StringComparison.Ordinal));
        Predicted("10 20 99\n\n50,60,0\n").Should().Be(fromCsv);
    }

    [Theory]
    [InlineData("parity", "10110", "1 0 1 1 0  →  ")]
    [InlineData("dyck-1", "( ( )", "( ( )  →  ")]
    public void Predict_Symbols_AnswersInTheTasksWords(string task, string input, string line)
    {
        Save(task);

        Invoked.With("predict", Saved, "--input", input).Output.Should().StartWith(line).And.MatchRegex("→  (even|odd|[()/ ]+)");
    }

    [Fact]
    public void Export_Safetensors_IsAModelThatAnswersAlike()
    {
        Save("sum");
        var model = folder.PathTo("model.safetensors");

        Invoked.With("export", Saved, "--to", "safetensors", "--output", model).ExitCode.Should().Be(0);

        var (whole, alone) = (Invoked.With("predict", Saved, "--input", "10,20,99", "--json", "-").Output, Invoked.With("predict", model, "--input", "10,20,99", "--json", "-").Output);
        alone.Should().Be(whole);
    }

    [Fact]
    public void Export_Onnx_HasTheFilesNameUnlessAnotherIsGiven()
    {
        Save("sum");

        var ended = Invoked.With("export", Saved, "--to", "onnx");

        ended.Output.Should().Match("*kept.onnx: * bytes*");
        File.Exists(folder.PathTo("kept.onnx")).Should().BeTrue();
    }

    [Fact]
    public void FileCommands_WhatIsNoSavedNetwork_IsRefusedInOneLine()
    {
        var other = folder.PathTo("other.txt");
        File.WriteAllText(other, "hello, this is not a network");

        foreach (var ended in new[] { Invoked.With("predict", other, "--input", "1,2,3"), Invoked.With("export", other, "--to", "onnx"), Invoked.With("predict", folder.PathTo("none"), "--input", "1") })
        {
            ended.ExitCode.Should().Be(2);
            ended.Output.Should().BeEmpty();
            ended.Error.TrimEnd().Should().NotBeEmpty().And.NotContain("\n");
        }

        File.Exists(folder.PathTo("other.onnx")).Should().BeFalse();
    }

    [Theory]
    [InlineData("--input must have 3 steps*it had 2.", "--input", "1,2")]
    [InlineData("--input must be a sequence of numbers such as *; one was x.", "--input", "1,2,x")]
    [InlineData("--csv must not *--input*", "--input", "1,2,3", "--csv", "rows.csv")]
    [InlineData("--csv must be a file that can be read; *", "--csv", "no-such-file.csv")]
    [InlineData("--json must be a file in a folder that exists*", "--input", "1,2,3", "--json", "no-such-folder/x.json")]
    public void Predict_WhatItCannotAnswer_IsRefusedInOneLine(string message, params string[] words)
    {
        Save("sum");

        var ended = Invoked.With(["predict", Saved, .. words]);

        ended.ExitCode.Should().Be(2);
        ended.Error.TrimEnd().Should().Match(message).And.NotContain("\n");
    }

    [Fact]
    public void Predict_LineThatIsNoSequence_IsNamedByItsNumber()
    {
        Save("sum");

        var act = () => Predicted("10,20,99\nx\n");

        act.Should().Throw<ArgumentException>().WithMessage("Line 2 must be a sequence of numbers such as *; one was x.");
    }

    [Fact]
    public void Export_OntoItself_IsRefused()
    {
        Save("sum");
        var before = File.ReadAllBytes(Saved);

        Invoked.With("export", Saved, "--to", "safetensors").Error.Should().StartWith("file and --output must be different files");
        File.ReadAllBytes(Saved).Should().Equal(before);
    }

    [Fact]
    public void Run_SaveWhereNothingCanBeWritten_IsRefusedBeforeTraining()
    {
        var ended = Invoked.With("run", "sum", "--save", folder.PathTo("none/x"));

        ended.ExitCode.Should().Be(2);
        ended.Output.Should().BeEmpty();
        ended.Error.Should().StartWith("--save must be a file in a folder that exists");
    }

    private string Saved => folder.PathTo("kept.safetensors");

    private void Save(string task) => Invoked.With("run", task, "--epochs", "1", "--samples", "256", "--save", Saved, "--quiet").ExitCode.Should().Be(0);

    private string Predicted(string lines)
    {
        using var input = new StringReader(lines);
        using var output = new StringWriter();
        PredictCommand.Run(new PredictRequest { File = Saved }, input, output, TextWriter.Null);
        return output.ToString();
    }
}

namespace SequenceToy.Console.Tests;

/// <summary>A configuration file with wrong content: the message names the setting and its value, in words of the file.</summary>
public sealed class ConfigErrorsTests
{
    [Theory]
    [InlineData("""{"samples": "many"}""", "--config: samples must be as --json writes it; it was \"many\".")]
    [InlineData("""{"samples": 1.5}""", "--config: samples must be as --json writes it; it was 1.5.")]
    [InlineData("""{"seed": 99999999999}""", "--config: seed must be as --json writes it; it was 99999999999.")]
    [InlineData("""{"training": {"epochs": true}}""", "--config: training.epochs must be as --json writes it; it was true.")]
    [InlineData("""{"training": {"epochs": 0}}""", "epochs must be from 1")]
    [InlineData("""{"training": {"earlyStopping": {"patiance": 3}}}""", "--config: training.earlyStopping must be as --json writes it")]
    [InlineData("""{"training": {"optimizer": {}}}""", "--config: training.optimizer must be as --json writes it; it was {}.")]
    [InlineData("""{"engine": "fast"}""", "--config: engine must be as --json writes it; it was \"fast\".")]
    [InlineData("""{"recurrent": {"kind": "LSTM", "hiddenSize": "x"}}""", "--config: recurrent must be as --json writes it")]
    [InlineData("""{"samples": 100""", "is not, at line 1, byte ")]
    [InlineData("""{"nope": 1}""", "nope is not a setting; known are samples, ")]
    public void Invoke_WrongSetting_IsNamedWithItsValue(string json, string part)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("run.json"), json);

        var ended = Invoked.With("run", "sum", "--config", folder.PathTo("run.json"));

        (ended.ExitCode, ended.Output).Should().Be((2, ""));
        ended.Error.Should().Contain(part).And.NotContainAny("System.", "JsonElement", "requires an element", "$.");
        ended.Error.TrimEnd().Should().NotContain("\n");
    }
}

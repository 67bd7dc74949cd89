using System.Text.Json.Nodes;

namespace SequenceToy.Console.Tests;

/// <summary>Tables of samples on the command line: columns that contradict each other are refused by their options.</summary>
public sealed class TableFitTests
{
    private static readonly string[] Quick = ["--epochs", "1", "--hidden", "2", "--seed", "1"];

    [Theory]
    [InlineData("--target and --columns must be *both were 'c'.", "--target", "c", "--columns", "c")]
    [InlineData("--target and --sequence-column must be *", "--target", "c", "--sequence-column", "c")]
    [InlineData("--columns and --sequence-column must be *", "--target", "c", "--columns", "a", "--sequence-column", "a")]
    [InlineData("--sequence-column and --step-column must be *", "--target", "c", "--sequence-column", "a", "--step-column", "a")]
    [InlineData("--columns must name different *'a'*", "--target", "c", "--columns", "a", "--columns", "a")]
    [InlineData("--target must name different *'c'*", "--target", "c", "--target", "c")]
    [InlineData("--step-column needs --sequence-column*", "--target", "c", "--step-column", "a")]
    [InlineData("--every-step needs --sequence-column*", "--target", "c", "--every-step")]
    [InlineData("--features is *--sequence-column*", "--target", "c", "--sequence-column", "a", "--features", "2")]
    [InlineData("--category must be a column of *data.csv (a, b, c); it was 'zzz'.", "--target", "c", "--category", "zzz")]
    [InlineData("--columns must be a column of *data.csv (a, b, c); it was 'z'.", "--target", "c", "--columns", "z")]
    public void Invoke_ColumnsThatContradict_AreRefusedByTheirOptions(string message, params string[] words)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("data.csv"), "a,b,c\n1,2,3\n1,3,4\n1,3,5\n2,1,6\n");

        var ended = Invoked.With(["fit", folder.PathTo("data.csv"), .. words]);

        (ended.ExitCode, ended.Output).Should().Be((2, ""));
        ended.Error.TrimEnd().Should().Match(message).And.NotContain("\n");
    }

    [Theory]
    [InlineData(true, "1")]
    [InlineData(false, "2")]
    public void Invoke_TargetOfZeroAndOne_NoticesThatCategoriesPredictClasses(bool isNoticed, string other)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder.PathTo("data.csv"), ["x,label", .. Enumerable.Range(0, 40).Select(row => $"{row},{(row % 2 == 0 ? "0" : other)}")]);

        var ended = Invoked.With(["fit", folder.PathTo("data.csv"), "--target", "label", .. Quick]);

        (ended.ExitCode, ended.Error).Should().Be((0, ""));
        ended.Output.Contains("--category 'label'", StringComparison.Ordinal).Should().Be(isNoticed);
    }

    [Fact]
    public void Invoke_LabelsOfLastRows_AreTheClasses()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(
            folder.PathTo("data.csv"),
            ["id,x,kind", .. Enumerable.Range(0, 40).SelectMany(id => (string[])[$"{id},1,open", $"{id},2,open", $"{id},{id},{(id % 2 == 0 ? "A" : "B")}"])]);

        var json = JsonNode.Parse(Invoked.With(["fit", folder.PathTo("data.csv"), "--target", "kind", "--sequence-column", "id", "--json", "-", .. Quick]).Output)!;

        json["scores"]!["accuracy"]!.GetValue<double>().Should().BeInRange(0, 1);
    }

    [Fact]
    public void Invoke_LabelOfDroppedRows_IsNoClassAtEveryStep()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(
            folder.PathTo("data.csv"),
            ["id,x,kind", .. Enumerable.Range(0, 40).SelectMany(id => (string[])[$"{id},,open", $"{id},2,A", $"{id},{id},B"])]);

        var ended = Invoked.With(["fit", folder.PathTo("data.csv"), "--target", "kind", "--sequence-column", "id", "--every-step", "--missing", "drop", .. Quick]);

        (ended.ExitCode, ended.Error).Should().Be((0, ""));
    }

    [Theory]
    [InlineData("sample:nile", 0, "built-in series", "100 time steps", "1871", "1970", "'flow'")]
    [InlineData("sample:sunspots", 0, "built-in series")]
    [InlineData("sample:moon", 2, "sample:nile")]
    public void Invoke_InspectOfAnEmbeddedSeries_DescribesIt(string name, int code, params string[] parts)
    {
        var ended = Invoked.With("inspect", name);

        ended.ExitCode.Should().Be(code);
        (ended.Output + ended.Error).Should().ContainAll(parts);
    }

    [Fact]
    public void Invoke_InspectOfAProblem_EndsWithSuccessButRefusesUnknownCategories()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("data.csv"), "a;b\n1,234;2\n");

        Invoked.With("inspect", folder.PathTo("data.csv")).ExitCode.Should().Be(0);
        Invoked.With("inspect", folder.PathTo("data.csv"), "--category", "zzz").Error.Should().StartWith("--category must be a column of ");
    }

    [Fact]
    public void Fit_ConfigOfATable_GivesTheSameResult()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(
            folder.PathTo("data.csv"),
            ["id;t;x;extra;kind", .. Enumerable.Range(0, 120).Select(row => $"{row / 3};{row % 3};{row % 7},5;{row % 4};{(row % 5 == 0 ? "A" : "B")}")]);
        var first = folder.PathTo("run.json");
        string[] given = ["--columns", "x", "--sequence-column", "id", "--step-column", "t", "--every-step", "--split", "stratified", "--class-weights", "balanced", "--validation-split", "0.3", "--delimiter", ";", "--decimal", ","];
        Invoked.With(["fit", folder.PathTo("data.csv"), "--target", "kind", "--json", first, .. given, .. Quick]).Error.Should().BeEmpty();

        var again = Invoked.With("fit", folder.PathTo("data.csv"), "--config", first, "--json", "-");

        (again.ExitCode, again.Error).Should().Be((0, ""));
        var (one, two) = (JsonNode.Parse(File.ReadAllText(first))!, JsonNode.Parse(again.Output)!);
        two["settings"]!.ToJsonString().Should().Be(one["settings"]!.ToJsonString());
        two["scores"]!.ToJsonString().Should().Be(one["scores"]!.ToJsonString());
        one["settings"]!["table"]!["columns"]!.AsArray().Select(name => name!.GetValue<string>()).Should().Equal("x");

        string[] other = ["--class-weights", "none", "--split", "shuffled", "--validation-split", "0.25", "--columns", "extra", "--every-step", "false"];
        var changed = JsonNode.Parse(Invoked.With(["fit", folder.PathTo("data.csv"), "--config", first, "--json", "-", .. other]).Output)!["settings"]!;
        changed["training"]!["classWeights"].Should().BeNull();
        changed["validationSplit"]!.GetValue<double>().Should().Be(0.25);
        (changed["table"]!["stratified"]!.GetValue<bool>(), changed["table"]!["everyStep"]!.GetValue<bool>()).Should().Be((false, false));
        changed["table"]!["columns"]!.AsArray().Select(name => name!.GetValue<string>()).Should().Equal("extra");
    }

    [Fact]
    public void Fit_ConfigOfRowsThatAreSequences_RestoresFeaturesAndGivesWayToOptions()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder.PathTo("data.csv"), ["a,b,c,d,y", .. Enumerable.Range(0, 80).Select(row => $"{row % 7},{row % 4},{row % 5},{row % 9},{row % 3}")]);
        var first = folder.PathTo("run.json");
        Invoked.With(["fit", folder.PathTo("data.csv"), "--target", "y", "--features", "2", "--json", first, .. Quick]).Error.Should().BeEmpty();

        JsonNode Settings(params string[] words) => JsonNode.Parse(Invoked.With(["fit", folder.PathTo("data.csv"), "--config", first, "--json", "-", .. words]).Output)!["settings"]!["table"]!;

        Settings().ToJsonString().Should().Be(JsonNode.Parse(File.ReadAllText(first))!["settings"]!["table"]!.ToJsonString());
        Settings("--features", "4")["features"]!.GetValue<int>().Should().Be(4);
        Settings("--target", "d", "--features", "1")["columns"]!.AsArray().Select(name => name!.GetValue<string>()).Should().Equal("a", "b", "c");
        File.WriteAllText(first, """{ "table": { "targets": ["y"], "columns": ["a"], "sequenceColumn": "b" } }""");
        Invoked.With("fit", folder.PathTo("data.csv"), "--config", first, "--target", "a").Error.Should().StartWith("--columns must name").And.Contain("--config");
        Settings("--features", "1")["sequenceColumn"].Should().BeNull();
    }

    [Theory]
    [InlineData("""{ "table": { "targets": [null] } }""")]
    [InlineData("""{ "table": { "targets": ["y"], "columns": [null] } }""")]
    [InlineData("""{ "series": { "targets": [null] } }""")]
    [InlineData("""{ "reading": { "dateFormats": [null] } }""")]
    [InlineData("""{ "reading": { "delimiter": "ab" } }""")]
    [InlineData("""{ "table": 7 }""")]
    [InlineData("""{ "table": { "targets": ["y"], "columns": ["y"] } }""", "--")]
    [InlineData("""{ "table": { "targets": ["y"], "columns": ["a", "a"] } }""", "--")]
    [InlineData("""{ "table": { "targets": ["y"] }, "series": { "window": 3 } }""")]
    [InlineData("""{ "table": { "targets": ["y"] }, "\ud800": 1 }""")]
    [InlineData("""{ "reading": { }, "reading": { } }""")]
    [InlineData("""{ "inputScaler": { "kind": "MinMaxScaler", "values": 7 } }""")]
    public void Fit_ConfigWithImpossibleValues_IsRefusedInOneLine(string json, string start = "--config")
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("c.json"), json);
        File.WriteAllLines(folder.PathTo("data.csv"), ["a,y", .. Enumerable.Range(0, 40).Select(row => $"{row % 7},{row % 3}")]);

        var ended = Invoked.With(["fit", folder.PathTo("data.csv"), "--config", folder.PathTo("c.json"), .. json.Contains("\"y\"", StringComparison.Ordinal) ? Array.Empty<string>() : ["--target", "y"]]);

        ended.ExitCode.Should().Be(2);
        ended.Error.TrimEnd().Should().StartWith(start).And.NotContainAny("\n", "Unexpected");
    }

    [Fact]
    public void ReadingDocument_AllOptions_AreWrittenAndReadAgain()
    {
        var options = new SequenceToy.Data.CsvOptions
        {
            Delimiter = ';',
            DecimalMark = ',',
            ThousandsSeparator = '.',
            DateFormats = ["dd.MM.yyyy"],
            Encoding = "windows-1252",
            Missing = SequenceToy.Data.MissingValues.DropRow,
            MissingTexts = ["?"],
            Categories = ["a"],
            TimeFeatures = SequenceToy.Data.TimeFeatures.Calendar,
            HasHeader = false,
            CommentPrefix = '#',
            LeadingLines = 2,
            FooterLines = 3,
        };
        typeof(SequenceToy.Data.CsvOptions).GetProperties().Should().OnlyContain(property => !Equals(property.GetValue(options), property.GetValue(new SequenceToy.Data.CsvOptions())));

        Json.ReadingDocument.Of(options).Options().Should().Be(options);
    }

    [Fact]
    public void Fit_ConfigOfATableForASeriesOrARun_IsRefusedByName()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("c.json"), """{ "table": { "targets": ["c"] } }""");

        Invoked.With("fit", "sample:nile", "--config", folder.PathTo("c.json")).Error.Should().ContainAll("--config", "table", "sample:nile");
        Invoked.With("run", "sum-of-first-two", "--config", folder.PathTo("c.json")).Error.Should().ContainAll("--config", "table");
    }

    [Fact]
    public void Fit_ConfigOfManyNames_IsRefusedAtOnce()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("c.json"), $"{{ \"table\": {{ \"targets\": [{string.Join(',', Enumerable.Range(0, 200_000).Select(i => $"\"y{i}\""))}] }} }}");
        File.WriteAllText(folder.PathTo("data.csv"), "a,y\n1,2\n3,4\n");
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Invoked.With("fit", folder.PathTo("data.csv"), "--config", folder.PathTo("c.json")).Error.Should().Contain("'y0'");

        // A comparison of all pairs took minutes.
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Fit_TableWithoutInputsOrWithRowNumbers_SaysWhatToDo()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder.PathTo("one.csv"), ["x", .. Enumerable.Range(0, 40).Select(row => $"{row * 7 % 11}")]);
        File.WriteAllLines(folder.PathTo("id.csv"), ["id,x,y", .. Enumerable.Range(0, 40).Select(row => $"{row + 1},{row * 7 % 11},{row % 5}")]);
        File.WriteAllText(folder.PathTo("twice.csv"), "a,a,y\n1,2,3\n3,4,5\n");

        Invoked.With("fit", folder.PathTo("one.csv"), "--target", "x").Error.Should().ContainAll("--target", "--window");
        Invoked.With(["fit", folder.PathTo("id.csv"), "--target", "y", .. Quick]).Output.Should().ContainAll("'id' numbers the rows", "--columns");
        Invoked.With("fit", folder.PathTo("twice.csv"), "--target", "y").Error.Should().ContainAll("'a' twice", "--columns");
        Invoked.With("fit", folder.PathTo("id.csv"), "--config", "").Error.Should().StartWith("--config must name a file");
    }

    [Theory]
    [InlineData(true, 4)]
    [InlineData(false, 1)]
    public void Fit_ColumnThatMayNameSequences_IsNoticed(bool isNoticed, int rows)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder.PathTo("data.csv"), ["id,x,y", .. Enumerable.Range(0, 60).Select(row => $"{row / rows},{row * 7 % 11},{row % 5}")]);

        Invoked.With(["fit", folder.PathTo("data.csv"), "--target", "y", .. Quick]).Output.Contains("--sequence-column 'id'", StringComparison.Ordinal).Should().Be(isNoticed);
    }
}

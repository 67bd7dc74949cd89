using SequenceToy.Data;

namespace SequenceToy.Tests.Data.Tables;

/// <summary>Messages on columns say what is meant by a column, and how to choose others.</summary>
public sealed class ColumnMessagesTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"sequencetoy-{Guid.NewGuid():N}.csv");

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData(1, "c1,x1,c2,x2,y\na,1,b,2,1\nb,3,a,4,1\n", "'c1'", "steps of one feature", "--features 2", "--columns")]
    [InlineData(1, "a,b,c,y\n1,2,p,1\n3,4,q,1\n5,6,p,1\n", "'c'", "--features 3")]
    [InlineData(1, "d,a,b,y\n2024-01-01,1,2,1\n", "'d'", "times", "--columns")]
    [InlineData(1, "id,a,y\nr1,1,1\nr2,2,1\n", "'id'", "different label in each row", "--columns")]
    [InlineData(2, "c1,d1,x1,e1,y\na,1,1,2,1\na,3,3,4,1\n", "'c1'", "--features 4")]
    public void ReadRowPerSequence_ColumnsOfDifferentKinds_SayThatTheyAreSteps(int features, string text, params string[] parts)
    {
        File.WriteAllText(file, text);
        string[] inputs = [.. text.Split('\n')[0].Split(',')[..^1]];

        var problem = FluentActions.Invoking(() => CsvSequences.ReadRowPerSequence(file, inputs, ["y"], features: features)).Should().Throw<CsvFormatException>().Which;

        problem.Message.Should().ContainAll(parts);
        problem.Column.Should().Be(parts[0].Trim('\''));
    }

    [Fact]
    public void Read_NameThatTheHeaderHasTwice_SaysWhere()
    {
        File.WriteAllText(file, "a,b,a\n1,2,3\n");

        FluentActions.Invoking(() => DataTable.ReadCsv(file, ["a"])).Should().Throw<CsvFormatException>().WithMessage("*columns 1 and 3*");
        CsvSequences.Inspect(file).Columns.Select(column => column.Problem?.Contains("columns 1 and 3", StringComparison.Ordinal)).Should().Equal(true, null, true);
        FluentActions.Invoking(() => CsvSequences.Inspect(file)["a"]).Should().Throw<ArgumentException>().WithMessage($"*{file}*columns 1 and 3*'a'*");
        FluentActions.Invoking(() => CsvSequences.Inspect(file)["z"]).Should().Throw<ArgumentException>().WithMessage($"*{file}*(a, b, a)*'z'*");
    }

    [Theory]
    [InlineData("a,b\n1,1\n2,2 000\n3,x\n", 0)]
    [InlineData("a;b\n1;1,234\n2;5,678\n3;\n", 1)]
    public void Inspect_UnreadableValues_AreNotMissingAndHaveNoRange(string text, int missing)
    {
        File.WriteAllText(file, text);

        var column = CsvSequences.Inspect(file)["b"];

        column.Problem.Should().NotBeNull();
        (column.Missing, column.Minimum, column.Maximum).Should().Be((missing, null, null));
        column.ToString().Should().NotContain(" from ");
    }

    [Theory]
    [InlineData("01234", "--category 'a'")]
    [InlineData("12345678901234567890", "--category 'a'")]
    [InlineData("-007", "--category 'a'")]
    [InlineData("0")]
    [InlineData("0.5")]
    [InlineData("12345678901234567168")]
    [InlineData("123456789")]
    public void Inspect_DigitsThatANumberLoses_AreNoted(string text, params string[] noted)
    {
        File.WriteAllText(file, $"a,b\n{text},1\n5,2\n");

        var column = CsvSequences.Inspect(file)["a"];

        column.Notes.Should().HaveCount(noted.Length);
        column.ToString().Should().ContainAll([.. noted, text]);
    }

    [Fact]
    public void Inspect_DecimalCommasAndEmptyName_AreShownClearly()
    {
        File.WriteAllText(file, "a;;c\n9976,01;1;1\n11375,14;2;2\n");

        var text = CsvSequences.Inspect(file).ToString();

        text.Should().Contain("9976,01; 11375,14").And.Contain("column 2, whose name is empty").And.Contain("first 1, 2");
    }
}

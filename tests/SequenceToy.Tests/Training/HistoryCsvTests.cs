using System.Globalization;
using SequenceToy.Export;
using SequenceToy.Tests.Storage;
using SequenceToy.Training;

namespace SequenceToy.Tests.Training;

public sealed class HistoryCsvTests
{
    [Fact]
    public void SaveCsv_WithAndWithoutValidation_WritesEachEpochToTheLastDigit()
    {
        using var file = new TemporaryFile();
        EpochRecord[] history = [new(1, 0.1, 1.0 / 3, 0.01, 1e-20), new(2, 123456789.125, null, 5e-324, 0)];

        history.SaveCsv(file.Path);

        File.ReadAllText(file.Path).Should().Be(
            "epoch,loss,validationLoss,learningRate,gradientNorm\n1,0.1,0.3333333333333333,0.01,1E-20\n2,123456789.125,,5E-324,0\n");
    }

    [Fact]
    public void SaveCsv_InACultureWithDecimalCommas_WritesPoints()
    {
        using var file = new TemporaryFile();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            commas.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = commas;
            new EpochRecord[] { new(1, 0.5, 0.25, 0.01, 2) }.SaveCsv(file.Path);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        File.ReadAllLines(file.Path)[1].Should().Be("1,0.5,0.25,0.01,2");
    }

    [Fact]
    public void SaveCsv_OfARun_ReadsBackEqual()
    {
        using var file = new TemporaryFile();
        using var result = SequenceExperiment.For(new SequenceToy.Tasks.Numbers.SumOfFirstTwo()).WithTraining(epochs: 5).Run();

        result.History.SaveCsv(file.Path);

        File.ReadAllLines(file.Path).Skip(1).Select(line => line.Split(',').Select(field => double.Parse(field, CultureInfo.InvariantCulture)).ToArray())
            .Select(field => new EpochRecord((int)field[0], field[1], field[2], field[3], field[4]))
            .Should().Equal(result.History);
    }

    [Fact]
    public void SaveCsv_HistoryThatBreaksHalfway_LeavesNothing()
    {
        using var file = new TemporaryFile();

        var save = () => Broken().SaveCsv(file.Path);

        save.Should().Throw<InvalidOperationException>();
        Directory.GetFileSystemEntries(file.Folder).Should().BeEmpty();

        static IEnumerable<EpochRecord> Broken()
        {
            yield return new EpochRecord(1, 1, 1, 1, 1);
            throw new InvalidOperationException();
        }
    }
}

using System.Text.Json;
using SequenceToy.Diagnosis;
using SequenceToy.Storage.Results;

namespace SequenceToy.Tests.Diagnosis.DataMeasures;

/// <summary>The measured values of own data in a file.</summary>
public sealed class DataEvidenceFileTests
{
    [Fact]
    public void Evidence_AsInFiles_KeepsEveryValue()
    {
        var evidence = MadeUp.Own with
        {
            FarthestRelevantLag = 12,
            Data = new DataEvidence
            {
                TrainingTargetsVary = false,
                HeldOutTargetsVary = false,
                UnseenClasses = [2, 5],
                UnseenShare = 0.25,
                OutsideRange = new(1, 0.5, 3),
                TargetOrder = 0.9,
                SplitDifference = 1,
                InputSpread = new(3, 0.01, -1, 1, -100, 100),
                TargetSpread = new(0, 0.5, 0, 1, 0, 2),
                ConflictingShare = 0.1,
                LastValue = new(1, 2, 0.99, -0.5, 1.1),
            },
        };

        var read = JsonSerializer.Deserialize<RunEvidence>(JsonSerializer.Serialize(evidence, ResultContract.Options), ResultContract.Options)!;

        read.Should().Be(evidence);
    }

    [Fact]
    public void Evidence_OfAnEarlierFile_HasNone()
    {
        var older = JsonSerializer.SerializeToNode(MadeUp.Own, ResultContract.Options)!.AsObject();
        older.Remove("data").Should().BeTrue();
        older.Remove("farthestRelevantLag").Should().BeTrue();

        var read = JsonSerializer.Deserialize<RunEvidence>(older, ResultContract.Options)!;

        (read.Data, read.FarthestRelevantLag).Should().Be((null, null));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Values_OutsideTheirRange_AreRefused(double share)
    {
        FluentActions.Invoking(() => new RangeExcess(0, share, 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new DataEvidence { UnseenShare = share }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new DataEvidence { TargetOrder = share }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new LastValueMatch(0, 0, share < 1 ? -1.5 : share, 0, 1)).Should().Throw<ArgumentOutOfRangeException>();
    }
}

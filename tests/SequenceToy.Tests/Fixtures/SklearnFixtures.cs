using System.Text.Json;

namespace SequenceToy.Tests.Fixtures;

/// <summary>sklearn.json, written by make_sklearn_fixtures.py.</summary>
public sealed record SklearnFixtures(string Sklearn, int Features, float[] Training, float[] Outside, ScalerCase[] Scalers, NumberScoresCase[] Numbers, ClassScoresCase Classes)
{
    public static SklearnFixtures Load { get; } = JsonSerializer.Deserialize<SklearnFixtures>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "sklearn.json")), JsonSerializerOptions.Web)!;
}

public sealed record ScalerCase(string Name, double? Low, double? High, double[] Training, double[] Outside, double[] Inverse);

public sealed record NumberScoresCase(string Name, float[] Truth, float[] Predicted, double Rmse, double Mae, double R2, double LargestError);

public sealed record ClassScoresCase(int[] Truth, int[] Predicted, double Accuracy);

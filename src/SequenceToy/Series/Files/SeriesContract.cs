using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SequenceToy.Storage.Json;
using SequenceToy.Storage.Models;

namespace SequenceToy.Series.Files;

/// <summary>The JSON forms of a forecaster's parts.</summary>
internal static class SeriesContract
{
    /// <summary>The contracts of structs that only these files have.</summary>
    public static IJsonTypeInfoResolver[] Structs { get; } =
    [
        new StructContracts<long>(), StructContracts.Enum<SeriesStrategy>(), StructContracts.Enum<UnsortedTimes>(),
        StructContracts.Enum<DuplicateTimes>(), StructContracts.Enum<TimeGaps>(),
    ];

    /// <summary>The JSON options of a forecaster's document.</summary>
    public static JsonSerializerOptions Options { get; } =
        SavedJson.Options([ModelContract.Networks], Structs, ModelContract.Target, ModelContract.Scaler);
}

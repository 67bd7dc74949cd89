using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SequenceToy.Formats;
using SequenceToy.Training;

namespace SequenceToy.Export;

/// <summary>A training's history as a CSV file, for spreadsheets, R and pandas.</summary>
public static class HistoryCsv
{
    /// <summary>Writes a line per epoch, whole or not at all: <c>epoch,loss,validationLoss,learningRate,gradientNorm</c>.</summary>
    /// <remarks>
    /// Numbers have a decimal point in every culture and as many digits as make the same number when read again; losses are in scaled
    /// units. Without validation samples that field is empty. UTF-8, lines end in a line feed; the same history gives the same bytes.
    /// </remarks>
    /// <param name="history">The records, in their order.</param>
    /// <param name="path">Where to; what is there is replaced once the new file is complete.</param>
    /// <exception cref="IOException">It cannot be written; what was there is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void SaveCsv(this IEnumerable<EpochRecord> history, string path)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentException.ThrowIfNullOrEmpty(path);
        WholeFile.Write(path, stream =>
        {
            using var text = new StreamWriter(stream, leaveOpen: true);
            using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
            Row(csv, "epoch", "loss", "validationLoss", "learningRate", "gradientNorm");
            foreach (var record in history)
            {
                Row(csv, record.Epoch, record.Loss, record.ValidationLoss, record.LearningRate, record.GradientNorm);
            }
        });
    }

    private static void Row(CsvWriter csv, params object?[] fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(Convert.ToString(field, CultureInfo.InvariantCulture));
        }

        csv.NextRecord();
    }
}
